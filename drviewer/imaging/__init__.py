"""Pixels in, pixels out: numpy and OpenCV (pydicom in ``dicom``), no Qt, no Keras.

In: ``files`` (the door to all formats), with ``decode``, ``jpeg``, ``png``, ``exif``, ``depth``,
``dicom`` and ``dicom_tags`` behind it. Looked at: ``field``, ``measures``, ``quality``. Shown:
``enhance``, ``pyramid``, ``overlay``. Drawn: ``phantom``, ``phantom_vessels``, ``phantom_lesions``.
"""
