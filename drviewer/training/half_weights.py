"""Half-size weights in an exported LiteRT model, where that costs next to nothing.

The converter's own float16 mode halves everything, biases and the small early layers too, which
moves probabilities by 0.005. Here only large matrices are halved, and those that lose nothing
because they came as float16; a DEQUANTIZE before each, which XNNPACK undoes once when it loads.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

_ALIGNMENT = 16
_IDENTIFIER = b"TFL3"


def with_half_weights(model: bytes, half_from: int) -> bytes:
    """``model`` with its matrices of at least ``half_from`` numbers, and those that lose nothing,
    as float16.
    """
    import flatbuffers
    from ai_edge_litert import schema_py_generated as schema

    tree = schema.ModelT.InitFromPackedBuf(model, 0)
    tree.operatorCodes.append(_dequantize(schema))
    (graph,) = tree.subgraphs
    added = [
        _halved(schema, tree, graph, number, values)
        for number, values in list(_matrices(schema, tree, graph))
        if values.size >= half_from or _is_exact(values)
    ]
    graph.operators = [*added, *graph.operators]
    tree.buffers = [_aligned(schema, buffer) for buffer in tree.buffers]
    builder = flatbuffers.Builder(len(model))
    builder.Finish(tree.Pack(builder), _IDENTIFIER)
    return bytes(builder.Output())


def _matrices(schema: Any, tree: Any, graph: Any) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Constant float32 tensors that only convolutions and dense layers read, by their number."""
    kinds = schema.BuiltinOperator
    wanted = {kinds.CONV_2D, kinds.FULLY_CONNECTED, kinds.DEPTHWISE_CONV_2D}
    readers: dict[int, set[int]] = {}
    for operator in graph.operators:
        code = tree.operatorCodes[operator.opcodeIndex].builtinCode
        for number in operator.inputs:
            readers.setdefault(int(number), set()).add(code)
    shared = [tensor.buffer for tensor in graph.tensors]
    for number, tensor in enumerate(graph.tensors):
        data = tree.buffers[tensor.buffer].data
        is_matrix = tensor.type == schema.TensorType.FLOAT32 and len(tensor.shape) > 1
        if (
            data is not None
            and is_matrix
            and readers.get(number, set()) <= wanted
            and number in readers
            and shared.count(tensor.buffer) == 1
        ):
            yield number, np.frombuffer(bytes(data), np.float32)


def _is_exact(values: NDArray[np.float32]) -> bool:
    return bool((values.astype(np.float16).astype(np.float32) == values).all())


def _halved(schema: Any, tree: Any, graph: Any, number: int, values: NDArray[np.float32]) -> Any:
    """Put ``values`` into the tree as float16; gives what makes tensor ``number`` of them."""
    whole = graph.tensors[number]
    kept = schema.BufferT()
    kept.data = np.frombuffer(values.astype(np.float16).tobytes(), np.uint8)
    half = schema.TensorT()
    half.shape, half.type, half.name = whole.shape, schema.TensorType.FLOAT16, whole.name + b"_half"
    tree.buffers[whole.buffer] = schema.BufferT()
    tree.buffers.append(kept)
    half.buffer = len(tree.buffers) - 1
    graph.tensors.append(half)
    operator = schema.OperatorT()
    operator.opcodeIndex = len(tree.operatorCodes) - 1
    operator.inputs = np.array([len(graph.tensors) - 1], np.int32)
    operator.outputs = np.array([number], np.int32)
    operator.builtinOptionsType = schema.BuiltinOptions.DequantizeOptions
    operator.builtinOptions = schema.DequantizeOptionsT()
    return operator


def _dequantize(schema: Any) -> Any:
    code = schema.OperatorCodeT()
    code.builtinCode = code.deprecatedBuiltinCode = schema.BuiltinOperator.DEQUANTIZE
    code.version = 3  # the first that takes float16
    return code


def _aligned(schema: Any, buffer: Any) -> Any:
    """The buffer, packed at an address that processors without unaligned loads can read."""

    class Aligned(schema.BufferT):  # type: ignore[misc]
        def Pack(self, builder: Any) -> Any:  # noqa: N802 (the generated name)
            if self.data is None:
                return super().Pack(builder)
            data = bytes(self.data)
            builder.StartVector(1, len(data), _ALIGNMENT)
            builder.head -= len(data)
            builder.Bytes[builder.head : builder.head + len(data)] = data
            vector = builder.EndVector()
            schema.BufferStart(builder)
            schema.BufferAddData(builder, vector)
            return schema.BufferEnd(builder)

    made = Aligned()
    made.data = buffer.data
    return made
