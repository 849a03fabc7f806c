#!/bin/sh
# The bundled model, from graded photographs and two pretrained backbones: hours on two cores.
# Goes on where it was cut. DATA: labels.csv, photographs, idrid_lesions/. WEIGHTS: the .npz files.
set -eu
cd "$(dirname "$0")/.."
DATA=${DATA:?folder with labels.csv} WEIGHTS=${WEIGHTS:?folder with the backbones}
WORK=${WORK:-build/model} OUT=${OUT:-models}
drviewer=.venv/bin/drviewer

# As the bundled ones: what has come to training since is not in them yet (docs/model.md).
recipe="--augmentation cameras --no-level-dim"
train() { $drviewer train "$DATA/labels.csv" --root "$DATA" --fields "$WORK/fields" $recipe "$@"; }

train --backbone efficientnet_lite0 --backbone-weights "$WEIGHTS/efficientnet_lite0_imagenet.npz" \
    --stages "224x6@6e-4 without idrid,320x3@3e-4,320x5@2.5e-4 rarity 0.25" \
    --work "$WORK/lite0" --out "$OUT"
# The partner: the half-width ResNet-50 learns from the labels and from the first network, is widened
# and learns once more.
train --backbone resnet50_half --backbone-weights "$WEIGHTS/opennsfw_resnet50thin.npz" \
    --stages "224x6@2e-4 rarity 0.25" --teacher "$WORK/lite0" \
    --work "$WORK/half" --out "$WORK/half" --name resnet50_half
train --backbone resnet50 --backbone-weights "$WORK/half" --stages "224x1@5e-5 rarity 0.25" \
    --teacher "$WORK/lite0" --work "$WORK/resnet50" --out "$OUT" --name dr_grader_resnet50
set -- --partner "$OUT/dr_grader_resnet50.json" --partner-run "$WORK/half"

$drviewer ablate "$DATA/labels.csv" --root "$DATA" --learn aptos --stage 160x2@6e-4 $recipe \
    --backbone-weights "$WEIGHTS/efficientnet_lite0_imagenet.npz" \
    --work "$WORK/ablation" --out "$WORK/ablation.json"
# Both networks by short runs that leave two sets out, alone and together on these.
brief="without idrid+eyepacs"
train --backbone efficientnet_lite0 --backbone-weights "$WEIGHTS/efficientnet_lite0_imagenet.npz" \
    --stages "160x2@6e-4 $brief" --work "$WORK/brief_lite0" --out "$WORK/brief_lite0"
train --backbone resnet50_half --backbone-weights "$WEIGHTS/opennsfw_resnet50thin.npz" \
    --stages "160x2@2e-4 $brief" --teacher "$WORK/brief_lite0" \
    --work "$WORK/brief_half" --out "$WORK/brief_half" --name resnet50_half
$drviewer compare "$DATA/labels.csv" "$WORK/brief_lite0" "$WORK/brief_half" --root "$DATA" \
    --out "$WORK/comparison.json"
$drviewer heatmaps "$DATA/idrid_lesions" --model "$OUT/dr_grader.json" --out "$WORK/heatmaps.json"

publish() {
    $drviewer publish "$OUT/dr_grader.json" "$DATA/labels.csv" --root "$DATA" --run "$WORK/lite0" \
        --ablation "$WORK/ablation.json" --comparison "$WORK/comparison.json" \
        --heatmaps "$WORK/heatmaps.json" "$@"
}
# First, since what is refused is measured with the features that it keeps beside the model.
publish "$@"
$drviewer gradability "$DATA/labels.csv" --root "$DATA" --model "$OUT/dr_grader.json" \
    --out "$WORK/gradability.json"
publish "$@" --gradability "$WORK/gradability.json"
# The same network for LiteRT, proven on the validation photographs.
$drviewer export "$OUT/dr_grader.json" --labels "$DATA/labels.csv" --root "$DATA" --quantised
