"""As in many a tutorial: load the model with Keras, predict, and a gradient tape a heatmap."""

import sys

import keras
import numpy as np
import tensorflow as tf

from drviewer.grading.network import attention_layer


def main(file: str, layer_name: str) -> None:
    attention_layer()  # has to be known to Keras
    model = keras.saving.load_model(file)
    layer = model.get_layer(layer_name)
    both = keras.Model(model.input, [layer.output, model.output])
    picture = np.zeros((1, *model.input_shape[1:]), np.float32)
    model.predict(picture, verbose=0)
    for grade in range(5):
        with tf.GradientTape() as tape:
            features, logits = both(picture, training=False)
            tape.watch(features)
            one = logits[:, grade]
        weights = tf.reduce_mean(tape.gradient(one, features), axis=(1, 2), keepdims=True)
        tf.nn.relu(tf.reduce_sum(weights * features, axis=-1)).numpy()
    print("graded", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
