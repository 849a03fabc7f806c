"""What a report says (``content``, ``pictures``) and how it looks (``pdf`` and its parts)."""
