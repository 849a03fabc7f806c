"""Labels in, ``models/`` out: dataset, augmentation, fitting, evaluation. Never in the window."""
