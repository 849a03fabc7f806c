"""The network: a pretrained backbone, self-attention over its positions, five ordered grades.

The reference's design: backbone → dropout 0.4 → self-attention → global average pooling →
dropout 0.6 → five logits. Pictures go in as RGB 0..255; each backbone scales them itself, so that
a saved model says all that is done to its input.
"""

from typing import TYPE_CHECKING, Any, Literal

from drviewer.grading.backbones import efficientnet_lite, resnet50

if TYPE_CHECKING:
    import keras

Backbone = Literal["resnet50", "resnet50_half", "efficientnet_lite0", "efficientnet_lite2"]
GRADES = 5


def build_network(
    backbone: Backbone, size: int, *, has_attention: bool = True, has_dropout: bool = True
) -> "keras.Model":
    """``(n, size, size, 3)`` float 0..255 → ``(n, 5)`` logits; the weights are random.

    Without attention or dropout only to measure what they are worth.

    Layers that others look for by name: ``features`` (the backbone's last map), ``attention``,
    ``pool`` and ``logits``.
    """
    import keras

    pictures = keras.Input((size, size, 3), name="pictures")
    features = _BACKBONES[backbone](pictures)
    x = keras.layers.Activation("linear", name="features")(features)
    x = keras.layers.Dropout(0.4 * has_dropout, name="features_dropout")(x)
    if has_attention:
        x = attention_layer()(name="attention")(x)
    x = keras.layers.GlobalAveragePooling2D(name="pool")(x)
    x = keras.layers.Dropout(0.6 * has_dropout, name="pool_dropout")(x)
    logits = keras.layers.Dense(GRADES, name="logits")(x)
    return keras.Model(pictures, logits, name=f"{backbone}_attention")


_BACKBONES: dict[str, Any] = {
    "resnet50": resnet50,
    "resnet50_half": lambda x: resnet50(x, width=32),
    "efficientnet_lite0": efficientnet_lite,
    "efficientnet_lite2": lambda x: efficientnet_lite(x, width=1.1, depth=1.2),
}


def attention_layer() -> type["keras.layers.Layer"]:
    """The class of the self-attention layer, registered with Keras at the first call.

    Made in a function so that importing this module does not load Keras; a saved model is read
    back (``safe_mode``) only after this was called once.
    """
    import keras

    known: type[keras.layers.Layer] | None = keras.saving.get_registered_object(
        "drviewer>SelfAttention2D"
    )
    if known is not None:
        return known

    @keras.saving.register_keras_serializable(package="drviewer")
    class SelfAttention2D(keras.layers.Layer):  # type: ignore[misc]
        """Every position looks at every other one: ``x + gate · attend(x)``.

        Scaled dot-product self-attention (Vaswani et al. 2017) over the ``h · w`` positions of a
        feature map with a learned residual gate that starts at 0, as in SAGAN (Zhang et al. 2019):
        queries and keys have an eighth of the channels, values a quarter.
        """

        def build(self, input_shape: tuple[int | None, ...]) -> None:
            channels = int(input_shape[-1] or 0)
            self.query = keras.layers.Dense(channels // 8, name="query")
            self.key = keras.layers.Dense(channels // 8, name="key")
            self.value = keras.layers.Dense(channels // 4, name="value")
            self.output_projection = keras.layers.Dense(channels, name="output")
            flat = (None, None, channels)
            for layer in (self.query, self.key, self.value):
                layer.build(flat)
            self.output_projection.build((None, None, channels // 4))
            self.gate = self.add_weight(shape=(), initializer="zeros", name="gate")
            self.scale = (channels // 8) ** -0.5

        def call(self, x: Any) -> Any:
            ops = keras.ops
            shape = ops.shape(x)
            flat = ops.reshape(x, (shape[0], shape[1] * shape[2], shape[3]))
            scores = ops.matmul(self.query(flat), ops.transpose(self.key(flat), (0, 2, 1)))
            attended = ops.matmul(ops.softmax(scores * self.scale), self.value(flat))
            return x + self.gate * ops.reshape(self.output_projection(attended), shape)

        def compute_output_shape(self, input_shape: tuple[int | None, ...]) -> Any:
            return input_shape

    return SelfAttention2D
