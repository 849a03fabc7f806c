"""One module a user command, for window and command line alike; nothing here knows Qt."""
