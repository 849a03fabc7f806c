"""Pixels in, pixels out: numpy and OpenCV (pydicom in ``dicom``), no Qt, no Keras."""
