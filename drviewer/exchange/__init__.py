"""Other programs' tables and files in and out."""
