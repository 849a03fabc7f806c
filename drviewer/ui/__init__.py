"""The window: the only package with widgets. It shows the session and starts workflows."""
