"""The two backbone families, written out so that their weights can come from any source.

Layers carry the names of their sources (``keras.applications`` for ResNet-50, the PyTorch port for
EfficientNet-lite), which is how ``training.weights`` fills them.
"""

import math
from typing import Any

#: EfficientNet-lite0's blocks: repeat, kernel, stride, expansion, output channels
#: (Tan & Le 2019, without squeeze-excitation and with ReLU6: TensorFlow's "lite" family).
_LITE0_BLOCKS = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
#: ResNet-50's stages: blocks, first stride; widths double from one to the next (He et al. 2015).
_RESNET_STAGES = ((3, 1), (4, 2), (6, 2), (3, 2))

#: How fast batch statistics follow: a fine-tuning epoch has some hundred steps, not thousands.
_MOMENTUM = 0.97


def efficientnet_lite(pictures: Any, *, width: float = 1.0, depth: float = 1.0) -> Any:
    """Pictures 0..255 → ``(n, size / 32, size / 32, 1280)``.

    lite0 as it is; lite2 is 1.1 wide and 1.2 deep. The stem, the head and the repeats of the first
    and last blocks are the same in all.
    """
    import keras

    x = keras.layers.Rescaling(1 / 128, offset=-127 / 128, name="scale_input")(pictures)
    x = _lite_conv(x, 32, 3, 2, "_conv_stem", "_bn0")
    index = 0
    for repeat, kernel, stride, expand, channels in _LITE0_BLOCKS:
        out = _scaled(channels, width)
        for i in range(1 if repeat == 1 else math.ceil(depth * repeat)):
            step = stride if i == 0 else 1
            x = _lite_block(x, kernel, step, expand, out, f"_blocks.{index}.")
            index += 1
    return _lite_conv(x, 1280, 1, 1, "_conv_head", "_bn1")


def _scaled(channels: int, width: float) -> int:
    """The nearest multiple of 8, at most a tenth less (Tan & Le 2019)."""
    scaled = channels * width
    nearest = max(8, int(scaled + 4) // 8 * 8)
    return nearest if nearest >= 0.9 * scaled else nearest + 8


def _lite_block(x: Any, kernel: int, stride: int, expand: int, channels: int, name: str) -> Any:
    import keras

    y = x
    if expand != 1:
        y = _lite_conv(y, x.shape[-1] * expand, 1, 1, f"{name}_expand_conv", f"{name}_bn0")
    y = keras.layers.DepthwiseConv2D(
        kernel, stride, padding="same", use_bias=False, name=f"{name}_depthwise_conv"
    )(y)
    y = keras.layers.ReLU(6.0)(_lite_norm(y, f"{name}_bn1"))
    y = keras.layers.Conv2D(channels, 1, use_bias=False, name=f"{name}_project_conv")(y)
    y = _lite_norm(y, f"{name}_bn2")
    return keras.layers.Add()([x, y]) if stride == 1 and x.shape[-1] == channels else y


def _lite_conv(x: Any, filters: int, kernel: int, stride: int, name: str, norm: str) -> Any:
    import keras

    x = keras.layers.Conv2D(filters, kernel, stride, padding="same", use_bias=False, name=name)(x)
    return keras.layers.ReLU(6.0)(_lite_norm(x, norm))


def _lite_norm(x: Any, name: str) -> Any:
    import keras

    return keras.layers.BatchNormalization(epsilon=1e-3, momentum=_MOMENTUM, name=name)(x)


def resnet50(pictures: Any, width: int = 64) -> Any:
    """Pictures 0..255 → ``(n, size / 32, size / 32, 32 · width)``; 64 is ResNet-50 v1.

    The stem keeps 64 channels at every width, as in the half-width network that can be had
    pretrained; layer names are those of ``keras.applications.ResNet50``.
    """
    import keras

    # ImageNet's mean colour, as in the Caffe models whose weights everybody passes on.
    x = keras.layers.Rescaling(1.0, offset=[-123.68, -116.779, -103.939], name="scale_input")(
        pictures
    )
    x = keras.layers.ZeroPadding2D(3, name="conv1_pad")(x)
    x = keras.layers.Conv2D(64, 7, 2, name="conv1_conv")(x)
    x = keras.layers.ReLU(name="conv1_relu")(_resnet_norm(x, "conv1_bn"))
    x = keras.layers.ZeroPadding2D(1, name="pool1_pad")(x)
    x = keras.layers.MaxPooling2D(3, 2, name="pool1_pool")(x)
    for stage, (blocks, stride) in enumerate(_RESNET_STAGES):
        for block in range(blocks):
            name = f"conv{stage + 2}_block{block + 1}"
            x = _resnet_block(x, width << stage, stride if block == 0 else 1, block == 0, name)
    return x


def _resnet_block(x: Any, filters: int, stride: int, is_first: bool, name: str) -> Any:
    import keras

    shortcut = x
    if is_first:
        shortcut = keras.layers.Conv2D(4 * filters, 1, stride, name=f"{name}_0_conv")(x)
        shortcut = _resnet_norm(shortcut, f"{name}_0_bn")
    y = keras.layers.Conv2D(filters, 1, stride, name=f"{name}_1_conv")(x)
    y = keras.layers.ReLU(name=f"{name}_1_relu")(_resnet_norm(y, f"{name}_1_bn"))
    y = keras.layers.Conv2D(filters, 3, padding="same", name=f"{name}_2_conv")(y)
    y = keras.layers.ReLU(name=f"{name}_2_relu")(_resnet_norm(y, f"{name}_2_bn"))
    y = keras.layers.Conv2D(4 * filters, 1, name=f"{name}_3_conv")(y)
    y = _resnet_norm(y, f"{name}_3_bn")
    y = keras.layers.Add(name=f"{name}_add")([shortcut, y])
    return keras.layers.ReLU(name=f"{name}_out")(y)


def _resnet_norm(x: Any, name: str) -> Any:
    import keras

    return keras.layers.BatchNormalization(epsilon=1.001e-5, momentum=_MOMENTUM, name=name)(x)
