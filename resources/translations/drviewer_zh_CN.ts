<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>drviewer</name>
    <message>
        <source>{problem} The defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site_problem} It is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drviewer ended by a crash the last time. What you had confirmed is on record. The report is at {former}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read first, model second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader and model side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model first, reader confirms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model missed lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model saw lesions where there are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An artefact or poor quality misled the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another disease looks like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another photograph or examination shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superior temporal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superior nasal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferior temporal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferior nasal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which eye it is, is not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader and model are two grades apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason is given for differing from the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model can&apos;t tell referable from not referable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist implies another grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not referable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision-threatening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesion kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microaneurysm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haemorrhage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard exudate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft exudate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neovascularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laser scar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length:.2f} DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the photograph (dilate if needed), or refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a colour fundus photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field of view was found: the picture is dark, empty or overexposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little of the retina is in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is overexposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The illumination is too uneven: part of the retina lies in shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too blurred to see fine vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too hazy to see fine vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reflection covers part of the retina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is compressed too strongly to see fine vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research use: not a cleared medical device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetic macular oedema (DME) is not assessed by AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No apparent retinopathy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mild NPDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate NPDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severe NPDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proliferative DR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not centre-involving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre-involving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks can&apos;t be written to {path}: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the programs that show it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}, column image: empty; the row is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} holds several patient tables: {name} and {name_2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no column {missing} (row 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a table, row {line_num}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}, column {column}: missing; the row is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}, column {column}: {written!r} is not {allowed}; the row is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}, column {column}: {written!r} is not a date like 1958-03-14; the row is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not UTF-8, row {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one, or name the one that counts (`--patients`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the columns {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again as CSV (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results can&apos;t be written to {path}: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {model_path} was trained on pictures prepared in another way than this version of drviewer prepares them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {file} has been altered: its SHA-256 is not the model card&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model card {path} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model card {path} can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model card {path} is not valid: {where}: {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model card can&apos;t be written to {path}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI grading is off. Use the model that came with this version, or train it again with `drviewer train`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the light variant of drviewer, without TensorFlow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow needs a processor with AVX, which this one has not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LiteRT (ai-edge-litert) is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the engine litert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the engine keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install drviewer again; `drviewer verify` tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The golden pictures {path} can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The golden pictures can&apos;t be written to {path}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not know pictures of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a colour fundus photograph; read it without AI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {file} takes {input_shape} and gives {output_shape}; its card speaks of {side} × {side} pixels and five grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t be loaded: {first_line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t give heatmaps: {first_line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LiteRT model {file} was exported from another model than {file_2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LiteRT model {file} has been altered: its SHA-256 is not the one noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} was not exported for LiteRT: {path} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LiteRT model {file} takes {takes} and gives {gives}; its card speaks of {side} × {side} pixels and five grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LiteRT model {file} can&apos;t be loaded: {splitlines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s features {path} have been altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model card {path} speaks of another model than {name} wants as its partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {file} beside {card_path} gave an answer that is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The known features {path} don&apos;t fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The known features can&apos;t be written to {path}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The known features {path} can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grader has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start drviewer anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grader&apos;s process can&apos;t be started: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grader&apos;s process died (exit code {exitcode}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs to free memory, then grade the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI grading is off. Install drviewer again; if that does not help, choose another engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test failed: the model {name} run by {shown} answers otherwise than stored (probabilities by {probability:.2g}, heatmaps by {heatmap:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test failed: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade the image again; if it happens again, start drviewer anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not answer: {name}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two photographs can&apos;t be laid over each other: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may show different eyes or parts of the retina; align them by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from the camera or its archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large: {width} × {height} pixels; at most {limit_megapixels} megapixels are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no picture number {frame}; it holds {frames}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is truncated: its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it at a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not fit into memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a picture drviewer can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use JPEG, PNG, TIFF, BMP, WebP or DICOM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from the camera or the picture archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a DICOM file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a DICOM file without a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a DICOM picture drviewer can read ({first_line}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the ophthalmic photographs of the examination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds a damaged picture: its decoder stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read files in {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in {parent} and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Y-%m-%d</source>
        <comment>how a day is written</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <comment>how day and time are written</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal separator</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>,</source>
        <comment>thousands separator</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top probability {low:.1f} to {high:.1f}, {confidence:.2f} on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model {model}, reader {reader}: {count} of the row&apos;s {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}: agreement {rate_text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more, in the CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI grade, not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetic macular oedema (DME) is not assessed by AI; it stands here as the clinician entered it. The model grades diabetic retinopathy only, from one photograph at a time, and says nothing of other eye disease. Its grade need not be the most probable one. Probabilities are the model&apos;s own estimate; of the sets of grades that it can&apos;t tell apart, nine of ten hold the true grade. The heat map shows where the model&apos;s score came from; it does not outline lesions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version} (SHA-256 {sha256})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} (frame {frame})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nasal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {readings:,} read
Overrides {rate_text}
Kappa, unaided {kappa_text}
Ungradable {rate_text_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure_names} {distance:.2f} (limit {limit:.2f}{side})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model against reader, read unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model {model}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader 0 to 4 across; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}: {patients} patients, too few to judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model against reader, grades on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence against agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift of the photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungradable, by camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f}: {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has read before seeing the model&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa, unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has graded nothing that was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ALARM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No month has {enough} patients yet: too few to judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {said}{more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}   ·   Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no AI grade in these readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (more than one: the figures mix them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic not entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms of the photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No month could be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overrides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kappa, unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ungradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more, in the CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrides: the grade on record is another than the model&apos;s, of photographs that both graded; Wilson&apos;s interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa: quadratic weighted, of the grades entered before the model&apos;s answer was seen; the interval by 2,000 draws of patients, since both eyes of one are not independent. None is given below {enough} readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungradable: as the reader called it; Wilson&apos;s interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence: the highest of the model&apos;s five probabilities; agreement with the reader, unaided where there is such a grade. On the dotted line the model is as often right as it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift: the Kolmogorov-Smirnov distance of a month&apos;s photographs from those that the model was checked with. Beyond the limit it is an alarm: at most one month in a hundred by chance, all three measures together. Months of fewer than {enough} patients are not judged. Another kind of camera alarms every month: nobody has shown that the model reads it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illumination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{interval_text}; {value:,} of {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa, read unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:.2f} to {high:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:.2f} ({interval}, n = {n:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} readings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{readings} of {patients}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} read unaided, {enough} wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in {n} months judged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{measure} {side_text} (median {median:.3g}, reference {reference_median:.3g}; distance {distance:.2f}, limit {limit:.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} readers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{said}, by {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reference to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no month of {enough} patients yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} patients</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of one grade: no kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the programs that show it, check the folder&apos;s permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetic retinopathy report, {who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drviewer {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report can&apos;t be painted on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report {path} can&apos;t be written: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the report can&apos;t be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient_id}  ·  exam {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Diabetic retinopathy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SUPERSEDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born {birth_date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no patient id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no interval given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete  –  {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({age} years)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse eye as far as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the exam, whose date is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{months} after the exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far: {side}, {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DME as entered: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  ·  {value} the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be {grades}, so referable or not: needs the reader’s eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be {grades}: {set_meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image of the {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader’s grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model’s grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referable (2 or worse)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision-threatening (3 or worse)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (implies {named})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not gradable: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continued overleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the worst of {count} images of this eye; others overleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, before the model’s answer was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{main_family} is missing from the program&apos;s fonts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font {name} can&apos;t be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install drviewer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the file nor its name says which eye it shows, and nothing is guessed. Enter the eye in drviewer, then make the report again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short}  ·  {file_label}  ·  {shown_gradability}  ·  reader: {reader}  ·  model: {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heatmap_method}, layer {heatmap_layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which eye is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drviewer {program_version}; report made {shown_moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SUPERSEDED: opened again by {reader}, {shown_moment}, because: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {reader}, {when}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other images of this exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read by a clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no AI grade in this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reader not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placed by the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader’s marks: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader’s marks: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model&apos;s heat map, grade {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer: {heatmap_layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heat map: no evidence for grade {heatmap_grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETDRS grid, 1 DD taken as 1.5 mm, {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rest} without a lesion kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadrants, {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine of ten such sets hold the true grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist implies {implied} · {label}, you entered {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (more than 20 in {many})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 20 haemorrhages in each of 4 quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>venous beading in 2 quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prominent IRMA in 1 quadrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>microaneurysms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hard exudates or cotton-wool spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neovascularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vitreous or preretinal haemorrhage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs of macular oedema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>haemorrhages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>venous beading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IRMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, version {version} (the clinic&apos;s own, from {based_on})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (edition not checked against the publication)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (intervals not checked against the publication)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guideline called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guideline {path} can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guideline {path} is not valid: {where}: {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {names} in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another guideline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, or choose another guideline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one, such as the clinic&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a row, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by {reader} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table can&apos;t be written to {path}: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of an image not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the examination, then decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not gradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter which eye each image shows, then decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph the {side}, then decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, or delete it to go back to the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} {path} can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} {path} is not valid: {where}: {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings can&apos;t be written to {path}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a drviewer database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be read: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} belongs to another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} {what} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image number {key} is not in the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {parent} can&apos;t be made: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, or name another one with DRVIEWER_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient_id} stands for an unknown patient, it is nobody&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient {patient_id} is already on record with {conflict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images can only be moved to another patient with an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient number {key} is not in the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam of {name} is signed and can&apos;t be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the patient&apos;s own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id; or leave name, birth date and sex empty to use the record&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the record that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again with Exam ▸ Amend, which keeps the former version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} was written by a newer drviewer (its schema is {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the newer program, or install the latest drviewer. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} could not be brought to this program&apos;s schema: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it was. Use the former drviewer and report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s name stands under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam was signed by {reader} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amendment needs the reader&apos;s name and a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam is not signed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the reader&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again with Exam ▸ Amend to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Two networks answer together, with the mean of what each says.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on photographs it did not learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa: quadratic weighted. AUC, sensitivity and specificity: moderate or worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Learnt from&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names}&lt;/ul&gt;&lt;p&gt;&lt;b&gt;Not for, and limits&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names_2}&lt;li&gt;{dme_not_assessed}.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;table cellspacing=&apos;0&apos; cellpadding=&apos;4&apos;&gt;{rows}&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;drviewer is free software under the Apache License 2.0. It stands on:&lt;/p&gt;&lt;table cellspacing=&apos;0&apos; cellpadding=&apos;4&apos;&gt;{rows}&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off ({problem})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About drviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;AI is off.&lt;/b&gt; {problem}&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;li&gt;{name}, {n} photographs: {terms}&lt;/li&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;li&gt;{one}&lt;/li&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading workstation for diabetic retinopathy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fi&amp;les…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export this patient&apos;s report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;all reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print this patient&apos;s report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Red-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CLAHE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this &amp;image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this &amp;patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade &amp;all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ungradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;firm the model&apos;s grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear my grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checklist…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why I differ from the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Looked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the &amp;right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the le&amp;ft eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Amend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge with another patient…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;greement monitor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look and select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve the selected mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List of marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide all marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;ETDRS grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place &amp;fovea by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place &amp;disc by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find fovea and disc a&amp;new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport the marks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Correct patient, eye or date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;file in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the &amp;installation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About drviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photograph as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The green channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph beside CLAHE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the model&apos;s overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signs of the 4-2-1 rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second look was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign this exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a signed exam again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs and what has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two minutes on the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then click on anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, database, model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the keys do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oedema: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAHE on lightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAHE on green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAHE on each channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CLAHE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What CLAHE works on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the uneven illumination of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the picture&apos;s adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grade the chosen images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete the kept thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With their folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied {n:,} file names</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted {freed:.1f} MB of thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search patient, id, file, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters: grade, state, quality, eye, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and order of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {quick}: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small: a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filmstrip below the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By patient, right eye first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By patient and visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All by file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All by date, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All by grade, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graded, not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}: this model names no probability to call it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}: called from a probability of {threshold:.2f} on, the operating point in the settings when the photograph was graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New to drviewer? The two-minute tour shows the way on the bundled samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grading goes on where it was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICDR scale, Wilkinson et al. 2003. Severe NPDR: more than 20 haemorrhages in each of 4 quadrants, or venous beading in 2, or prominent IRMA in 1; and no PDR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Microaneurysms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard e&amp;xudates or cotton-wool spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Neovascularisation (disc or elsewhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vitreous or preretinal haemorrhage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs of macular &amp;oedema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haemorrhages, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs seen · {short}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I went through the whole list: what is not ticked is &amp;absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venous beading, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IRMA, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haemorrhages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venous beading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prominent IRMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implies nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implies {implied} · {label}{because}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAHE clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip limit: how far local contrast may be raised (0.5 to 10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAHE tiles a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles a side: how local the contrast is (2 to 32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: channel, light, brightness, contrast, gamma, sharpness, presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More enhancement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset CLAHE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {clip_limit:.1f} · {tiles}×{tiles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose CLAHE or Side by side to see its effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done is on record and stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> If you stop now, it goes on from there the next time drviewer starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Reports that have not been written are not taken up by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drviewer closes when everything under way is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the overlay while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the photograph while drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, a folder or a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ANOTHER PATIENT: {shown_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.dcm *.dicom);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all reports into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}  (Alt+{number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macular oedema: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fundus photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder. drviewer finds the photographs in it and below, sorts them by patient and eye, and keeps your grades on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…or drop files and folders anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can&apos;t be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photographs first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an exam first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photograph first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a second photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photograph can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam is signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OD · right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the right eye (Alt+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OS · left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the left eye (Alt+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second look was taken (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the photograph that this is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign this exam, then go on to the next patient (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the signed exam again; what was signed is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {label}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>b. {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade {said}, {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue since {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your grade of the {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You read first: what the model says shows when every eye is graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every exam has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exam is waiting to be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing asks for a second look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exam is signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patient is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of photographs: the visits of its patients are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the exams…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exam on record yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exams can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> among those in “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “{text}”{where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patient has no photographs any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exams} of {patients}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the exams by name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the exams again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens an exam. Just type to search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading… {n:,} exams so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} exams</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least urgent first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspects first · {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspects of vision-threatening disease stand on top until they are signed (Settings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the list is sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for photographs in a folder and below it. They are read where they lie; nothing is copied or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One real photograph and six synthetic ones that come with the program, to try things on. They are nobody&apos;s patient data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this patient&apos;s report as it will be printed, then writes it as a PDF. Until the exam is signed it says DRAFT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes one PDF for each patient listed. Runs as a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the model about this photograph, even if it has answered before. While others are being graded it waits its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the model about everything listed that it has not answered yet. Runs as a job: it can be paused, and goes on next time if the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays over the photograph where the model&apos;s evidence for a grade is. It does not outline lesions and proves nothing; off until you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The green channel, in which vessels and haemorrhages stand out. The file is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local contrast (CLAHE). Clip limit and tiles are under the picture. The model looks at its own fixed version, whatever is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the model&apos;s grade as yours. Possible only once it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that this photograph can&apos;t be graded: repeat it, dilate, or refer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signs of severe disease by the 4-2-1 rule, one by one. Ticking them grades nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts your name under this exam. It is read-only from then on, until it is amended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a signed exam again. The former version stays on record; its report is marked as superseded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the clinic&apos;s lead: how often readers and model differ. Not accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three circles about the fovea, in disc diameters. It lies where fovea and disc are; correct those by hand where the suggestion is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggests fovea and optic disc anew. Look at where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says that this is a right eye, where tag, file name and the disc&apos;s side do not agree or nobody says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says that this is a left eye, where tag, file name and the disc&apos;s side do not agree or nobody says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person was entered twice: join both records. It can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that runs in the background: how far it is, what came of it, what failed and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the program&apos;s files, the database with its audit log, and the model, and lets the model answer. The same as `drviewer verify`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends early what is under way. What is done is on record and stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photographs that were opened, by patient and eye, with what is known of each: graded or not, ungradable, signed, or why it can&apos;t be read. The filters above the list combine; the search finds names, ids and file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photograph and what is laid over it. Wheel: zoom at the pointer. Drag: pan. Double click: fit. Right drag: contrast and brightness. What was done to the picture is written on it; the file is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see and what the model says. Your grade (keys 0 to 4, U for ungradable), macular oedema as you judge it, and a note are on record at once. The model&apos;s grade stays hidden until yours is entered, unless the settings say otherwise. It grades diabetic retinopathy only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still open before this exam can be signed, and why a reader differs from the model. A difference of two grades or more, or across referral, asks for a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of photographs. It can be moved, hidden and brought back (Ctrl+B).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grading and signing. It can be moved, hidden and brought back (Ctrl+J).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exams on record. A click on a column&apos;s head sorts, the filters combine, typing searches; Return opens the exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands that are used all day. Everything else is in the menus, with its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far long work is, and whether it goes on. Jobs lists what ran and what failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, and one button where there is something to do. A message stays until it is dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photographs here, or drop a folder. The samples are a safe place to try things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown:,} of {total:,} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only grade {grade}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only grade {grade}, {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp, evenly lit, enough of the retina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradability: {title}. {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photograph open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradability not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not gradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {letter}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Grade {n:,} images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} images could not be graded, {name} among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade the images on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopped after {n:,} images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Graded {n:,} images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{ungradable} not gradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{skipped} had an answer already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every image on record has its answer already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade yet: keys 0–4, or U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct patient, eye or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signs of the 4-2-1 rule (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist of signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macular oedema (DME): yours, not assessed by AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exam date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user guide is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;img width=&quot;{width}&quot; src=&quot;{found}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide can&apos;t be written for the browser: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interval has a beginning or an end only: enter both, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interval ends before it begins: mend the months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row has no advice: enter what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a copy of the follow-up table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. The guideline stays as it is; every save of the copy is a new version, and reports name the one they went by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short_name}, our clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice, as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to show it beside the open photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit · {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph: {spoken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening folders, grading many images and writing many reports are listed here while they run, and what came of them afterwards. You can go on reading meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts when what is before it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held after the image it is at. What is done is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What failed: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is taken by {title_of}. Change that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a command, then press its new keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this command its default keys again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All to default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is taken: {held_keys}. It can&apos;t be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither fovea nor disc was found: place them by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding fovea and disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping fovea and disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rotate right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel &amp;read-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;djust the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rese&amp;t the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay o&amp;ptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay as &amp;contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve the view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;int the view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Walk through the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk &amp;faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk &amp;slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Both eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior &amp;visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Another photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;chosen photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enhance both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align a&amp;utomatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k the alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other in its &amp;place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flicker b&amp;y itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flicker &amp;faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flicker &amp;slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position and value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel, light, tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold, colours, check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines, not colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other eye beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier visit beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another of this eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one chosen too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both as enhanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the vessels of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift-drag rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two eyes can&apos;t be laid over each other; drag with Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned on {points} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking, {pace_s} s a photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at with {words}; the original is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original beside {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent &amp;folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI is off: {problem} Everything else works on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths are in disc diameters (DD). Micrometres would need the size of a pixel on the retina, which is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion kind of new and selected marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks by lesion kind; tick to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected mark  (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the marks of this photograph as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed: nothing can be drawn before the exam is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New and selected marks are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the mark on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} marks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Draw {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place fovea or disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} written to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETDRS 1, 3, 6 mm · 1 DD taken as 1.5 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested · drag crosses and rim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disc: Marks ▸ Place disc by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fovea: Marks ▸ Place fovea by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumb&amp;nails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · b. {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {shown_name} into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photographs of {shown_name} ({patient_id}) go to the patient chosen here, whose name and birth date stay. It can be undone, and is logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient who stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is on record under these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mistake in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{doing} failed because of a mistake in the program. Your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you confirmed is lost: grades, marks and signatures are on record as soon as you make them, and the note you were writing has been kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart drviewer; it opens where you were. If it happens again, send the report to whoever looks after drviewer. Names, ids, dates and paths have been taken out of it; look it through before you send it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart drviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be kept as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May or may not be referable: needs your eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You differ: model {said}, you {own}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm grade {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed grade {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change mine to grade {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 or worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 or worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model can&apos;t tell {grades} apart: {set_meaning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI grade {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and the model agree on grade {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 {sha256}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive misses few eyes that need a referral and refers more that don&apos;t; balanced refers fewer needlessly and misses more. Vision-threatening is called in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each runs the same network and gives the same answers; a self-test at every start makes sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two networks answer together with the mean of what each says. Recommended is what graded better when the model was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installed model is one network; it has no second one to answer with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it counts for photographs that are graded from then on. An answer that is there already stays as it is until the photograph is graded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {times:.2g} times the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive: finds at least nine of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced: both errors weigh the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: LiteRT where it is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LiteRT: starts at once, little memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keras with TensorFlow: the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about twice the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ferable is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run b&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two networks ({cost})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended: {recommended}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photograph is not gradable. {repeat_or_refer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has answered. Enter your own grade first, then compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded by the model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the worklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No AI grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photograph can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read first, AI second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on reading meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this reader&apos;s readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only exams since this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PDF and CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope_text}. Whiskers are 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> by {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reading{by}{since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the monitor into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once photographs have been graded, this page shows how often readers override the model, how well both agree, and whether the photographs have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the readings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readings can&apos;t be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient: {patient} · {label} · Date: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name patterns, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name to try the patterns on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the patterns find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns, one a line; the first that fits counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expressions on folders and file name without its ending, with the groups (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) and (?P&lt;date&gt;…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {count} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Opened {n:,} images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} files can&apos;t be read, {name} among them. Each says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing the images of last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no images in {names}. drviewer reads JPEG, PNG, TIFF, BMP, WebP and DICOM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (and {count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay threshold in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker evidence than this share of the maximum is not drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at a quarter, half and three quarters of the maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same colours mean the same evidence for all five grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The overlay shows which parts of the picture spoke for this grade in the model&apos;s calculation (Grad-CAM of the grade&apos;s logit).&lt;/p&gt;&lt;p&gt;Colours are relative to this map&apos;s own maximum, or with &lt;b&gt;One scale&lt;/b&gt; to the largest of the five grades&apos; maps: don&apos;t compare them between eyes or visits.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Such maps agree poorly with lesions.&lt;/b&gt; A bright place need not be a lesion, and a lesion need not light up. Read the photograph first; hold &lt;b&gt;H&lt;/b&gt; to hide the overlay.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the overlay means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photograph to see where the model looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map: the photograph can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map: the photograph is not gradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your own grade first: the map would give the model&apos;s away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is at work on this photograph…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map yet: grade this photograph to see where the model looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model&apos;s grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay opacity in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade whose map is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: threshold, contours, colours, scale, map check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model&apos;s grade ({grade})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map can&apos;t be drawn: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model found no evidence for grade {grade}: nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence for grade {grade} (Grad-CAM, relative to {scale_text})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay: grade {grade} · {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you differ from the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason (Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your words, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as you entered it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the DICOM tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the patient table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OD · right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OS · left eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct patient, eye and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown_name}. What you enter here outranks every other source. Name, birth date and sex change for all of the patient&apos;s images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the patient&apos;s id: it is what tells patients apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is not a date. Write it as {hint}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be put on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the main window: View ▸ Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other photograph beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this window shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom and move with the main window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen  (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bright lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours as they are, even light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture can&apos;t be enhanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s grade (bold) need not be the longest bar: it is the one expected to be least far from the true grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proliferative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of each grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade {grade} {label}: {shown_probability}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for differing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correcting the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging the patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into {shown_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into {shown_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting it on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETDRS grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report · {shown_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct patient and eye…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks on the photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what was drawn on the photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid on the photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed where fovea and disc are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report will say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Write {n:,} reports</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reports written to {folder}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The report on {shown_name} was not written. {error}{more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whose photographs these are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The eye of {n} photographs is not known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The report was written to {written}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {count} more failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reports written to {folder}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic and reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over what a file says; it counts at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the kept settings to a file for other computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed at the top of every report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with every grade you enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision-threatening suspects on top of the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is greyed is set by the clinic for this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings taken over from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has “{typed}” in it; all are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sees the machine&apos;s answer first is drawn towards it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the clinic for this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it while drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align the other photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast and brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw without a mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge the selected mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhancing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version that {reader} signed on {day} is kept and its report marked superseded. The exam can be changed again and has to be signed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the worst of {count} photographs ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the exam of {shown_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is signed can&apos;t be changed any more; it can be amended, which is kept on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amended by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amended &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name of who signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter why it is amended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed the exam of {shown_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again: sign it anew when you are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be signed yet: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading who signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png);;PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is in the clipboard, the patient&apos;s name on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be written to {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}, the patient&apos;s name on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} · {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs, waits and has ended; what failed and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs · {failed:,} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs, by patient and eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was opened stands here with its state. N and P walk through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel zooms at the pointer, a drag pans, F fits. Hold Z for a loupe. The patient&apos;s name stays in the corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your grade comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press 0 to 4, or U when it can&apos;t be graded. With the default setting the model&apos;s grade appears only after yours. Nothing is chosen for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red-free, local contrast, overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R, C and O. What was done to the picture is always written on it; the file stays as it is. The overlay shows where the model&apos;s evidence lies, not where lesions are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs, and what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grading a folder runs in the background. Jobs lists it: pause it, stop it, try again what failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S signs, Ctrl+E makes the report, Ctrl+L shows the worklist. Shift+F1 and a click explain anything; the guide is in the Help menu, and so is this tour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database and its audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model and its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model answers (LiteRT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model answers (Keras)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking… this takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  The check itself failed: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check could not be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wrong} of {count} checks found a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synthetic picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthetic picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer, the patient&apos;s name on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page can&apos;t be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another printer or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotated {quarter_turns}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photograph can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model looks at its own fixed CLAHE, whatever is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zooms at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous image; with Ctrl it zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell on the desktop when long work has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion: panes snap into place, menus appear at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse &amp;wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAHE c&amp;lip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAHE ti&amp;les a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overlay at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade {grade}, {label}{change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits of {shown_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient_id} · {count}. Grades are the reader&apos;s, of the worst photograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exams of this list are signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} — drviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exam {exam_date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model failed: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are graded as chosen from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Patient {name}, {images}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · frame {frame}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which eye this is: Image ▸ Correct patient and eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade {final_grade}, {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move · View ▸ {title} hides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be checked: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photograph of the other eye at this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photograph of this eye at an earlier visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other photograph of this eye at this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a second one in the list with Ctrl, or drag one onto the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After your reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs were added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} is open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{images_read} of {images} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side of a photograph is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short}: no photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name pattern {pattern!r} names no patient, eye or date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name pattern {pattern!r} is not a regular expression: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) or (?P&lt;date&gt;…) around what it should find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in the settings, or go back to the default patterns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} images ({short}) were taken for patient {patient_id}, as file or folder names say. If they are of several people, correct them or change the name patterns in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade some photographs first, or choose another reader or month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reading to report on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} photographs ({data})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model card holds no reference to compare photographs with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the DICOM tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You differ from the model, which says {grade}: why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: take a second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{says} says {short}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which eye? {upper}{said}, {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither tag nor table nor name says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, but incomplete: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to be signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {reader} · {when}{version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungradable: repeat the photograph, dilate, or refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which eye is this? {unknown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says; the disc lies as in {short}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs were added since this exam was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this eye: 0–4, or U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disc lies as in {short}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown-patient-{key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad-CAM of the grade&apos;s score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original colours, cut to the field of view</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No AI grade: the picture is not gradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No AI grade: the file can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macular oedema entered as {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the eye of unknown side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image of this patient to report on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image of {name} from {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient unknown: these images may be of different people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam date unknown: no due date can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{images} without a date taken as part of this exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{images} of other exams left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the images first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the date of an exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DME {word} for {names}: the advice rests on retinopathy alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short} is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam can&apos;t be signed: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam is not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs were added since it was signed: amend it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {reader} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle this first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to amend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine {engine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guideline is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample image is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not exported for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sample to try the model on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s probabilities for {name} do not add up to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall drviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} grades better</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} grades worse</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Screen again in 1–2 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-examine in 1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer within 3–6 months; then every 6–9 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer at once; then every 3–6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer at once; then every 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer within 3–6 months; then every 6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer at once; then every 1–4 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-examine in 6–12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer; re-examine in 3–6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer; to be seen in less than 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer; to be seen in less than 1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer; to be seen in 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer; to be seen in 1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-examine in 1–2 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer; re-examine in 6–12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer if laser is available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
