"""Image in, ``Prediction`` out. Keras and TensorFlow are imported inside functions only."""
