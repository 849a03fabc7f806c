"""drviewer: a reading workstation for diabetic retinopathy on colour fundus photographs.

The map, from the top layer to the bottom (a module imports only from below itself):

- ``drviewer.cli``        the same work without a window, one module a command
- ``drviewer.app``        composition root of the window
- ``drviewer.ui``         widgets, the session they share, operations off the window's thread
- ``drviewer.training``   labels in, ``models/`` out; never imported by the window
- ``drviewer.workflow``   one module a user command, Qt-free: import, grade, assess, report
- ``drviewer.grading``    image in, ``Prediction`` out: network, heatmaps, the grader process
- ``drviewer.store``      the database: patients, exams, images, predictions, assessments, audit
- ``drviewer.reporting``  what a report says (``content``) and how it looks (``pdf``)
- ``drviewer.screening``  what a grade means for the patient: referral and follow-up tables
- ``drviewer.exchange``   other programs' tables and files in and out
- ``drviewer.imaging``    pixels in, pixels out: reading, field of view, CLAHE, quality, overlay
- ``drviewer.domain``     the words everything else is written in
- ``drviewer.settings``, ``drviewer.log``, ``drviewer.paths``, ``drviewer.errors``

Importing this package imports nothing else.
"""

__version__ = "0.1.0"
