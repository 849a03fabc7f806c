<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>drviewer</name>
    <message>
        <source>{problem} The defaults are used.</source>
        <translation>{problem} Se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>{site_problem} It is passed over.</source>
        <translation>{site_problem} Se omite.</translation>
    </message>
    <message>
        <source>drviewer ended by a crash the last time. What you had confirmed is on record. The report is at {former}.</source>
        <translation>drviewer se cerró por un fallo la última vez. Lo que usted había confirmado está guardado. El informe del fallo está en {former}.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Read first, model second</source>
        <translation>Primero la lectura, después el modelo</translation>
    </message>
    <message>
        <source>Reader and model side by side</source>
        <translation>Lector y modelo en paralelo</translation>
    </message>
    <message>
        <source>Model first, reader confirms</source>
        <translation>Primero el modelo, el lector confirma</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>The model missed lesions</source>
        <translation>El modelo pasó por alto lesiones</translation>
    </message>
    <message>
        <source>The model saw lesions where there are none</source>
        <translation>El modelo vio lesiones donde no las hay</translation>
    </message>
    <message>
        <source>An artefact or poor quality misled the model</source>
        <translation>Un artefacto o la mala calidad confundió al modelo</translation>
    </message>
    <message>
        <source>Another disease looks like it</source>
        <translation>Otra enfermedad se le parece</translation>
    </message>
    <message>
        <source>Another photograph or examination shows it</source>
        <translation>Se ve en otra fotografía o exploración</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Superior temporal</source>
        <translation>Temporal superior</translation>
    </message>
    <message>
        <source>Superior nasal</source>
        <translation>Nasal superior</translation>
    </message>
    <message>
        <source>Inferior temporal</source>
        <translation>Temporal inferior</translation>
    </message>
    <message>
        <source>Inferior nasal</source>
        <translation>Nasal inferior</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Up to 20</source>
        <translation>Hasta 20</translation>
    </message>
    <message>
        <source>More than 20</source>
        <translation>Más de 20</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Which eye it is, is not settled</source>
        <translation>No se ha determinado qué ojo es</translation>
    </message>
    <message>
        <source>Reader and model are two grades apart</source>
        <translation>Lector y modelo difieren en dos grados</translation>
    </message>
    <message>
        <source>No reason is given for differing from the model</source>
        <translation>Falta el motivo de la discrepancia con el modelo</translation>
    </message>
    <message>
        <source>The model can&apos;t tell referable from not referable</source>
        <translation>El modelo no distingue si es derivable o no</translation>
    </message>
    <message>
        <source>The model is not sure</source>
        <translation>El modelo no está seguro</translation>
    </message>
    <message>
        <source>Ungradable</source>
        <translation>No graduable</translation>
    </message>
    <message>
        <source>The checklist implies another grade</source>
        <translation>La lista de verificación indica otro grado</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Sin graduar</translation>
    </message>
    <message>
        <source>Not referable</source>
        <translation>No derivable</translation>
    </message>
    <message>
        <source>Referable</source>
        <translation>Derivable</translation>
    </message>
    <message>
        <source>Vision-threatening</source>
        <translation>Amenaza la visión</translation>
    </message>
    <message>
        <source>No lesion kind</source>
        <translation>Sin tipo de lesión</translation>
    </message>
    <message>
        <source>Microaneurysm</source>
        <translation>Microaneurisma</translation>
    </message>
    <message>
        <source>Haemorrhage</source>
        <translation>Hemorragia</translation>
    </message>
    <message>
        <source>Hard exudate</source>
        <translation>Exudado duro</translation>
    </message>
    <message>
        <source>Soft exudate</source>
        <translation>Exudado algodonoso</translation>
    </message>
    <message>
        <source>Neovascularisation</source>
        <translation>Neovascularización</translation>
    </message>
    <message>
        <source>Laser scar</source>
        <translation>Cicatriz de láser</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>Láser</translation>
    </message>
    <message>
        <source>? DD</source>
        <translation>? DD</translation>
    </message>
    <message>
        <source>{length:.2f} DD</source>
        <translation>{length:.2f} DD</translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation>Paciente desconocido</translation>
    </message>
    <message>
        <source>Repeat the photograph (dilate if needed), or refer</source>
        <translation>Repita la fotografía (con dilatación si es necesario) o derive al paciente</translation>
    </message>
    <message>
        <source>This does not look like a colour fundus photograph</source>
        <translation>No parece una fotografía en color del fondo de ojo</translation>
    </message>
    <message>
        <source>No field of view was found: the picture is dark, empty or overexposed</source>
        <translation>No se encontró el campo: la imagen está oscura, vacía o sobreexpuesta</translation>
    </message>
    <message>
        <source>Too little of the retina is in the picture</source>
        <translation>La imagen muestra muy poca retina</translation>
    </message>
    <message>
        <source>The picture is too dark</source>
        <translation>La imagen es demasiado oscura</translation>
    </message>
    <message>
        <source>The picture is overexposed</source>
        <translation>La imagen está sobreexpuesta</translation>
    </message>
    <message>
        <source>The illumination is too uneven: part of the retina lies in shadow</source>
        <translation>La iluminación es demasiado irregular: parte de la retina queda en sombra</translation>
    </message>
    <message>
        <source>The picture is too blurred to see fine vessels</source>
        <translation>La imagen es demasiado borrosa para ver los vasos finos</translation>
    </message>
    <message>
        <source>The picture is too hazy to see fine vessels</source>
        <translation>La imagen está demasiado velada para ver los vasos finos</translation>
    </message>
    <message>
        <source>A reflection covers part of the retina</source>
        <translation>Un reflejo cubre parte de la retina</translation>
    </message>
    <message>
        <source>The file is compressed too strongly to see fine vessels</source>
        <translation>El archivo está demasiado comprimido para ver los vasos finos</translation>
    </message>
    <message>
        <source>Research use: not a cleared medical device</source>
        <translation>Uso en investigación: no es un producto sanitario autorizado</translation>
    </message>
    <message>
        <source>Diabetic macular oedema (DME) is not assessed by AI</source>
        <translation>La IA no evalúa el edema macular diabético (EMD)</translation>
    </message>
    <message>
        <source>No apparent retinopathy</source>
        <translation>Sin retinopatía aparente</translation>
    </message>
    <message>
        <source>Mild NPDR</source>
        <translation>RDNP leve</translation>
    </message>
    <message>
        <source>Moderate NPDR</source>
        <translation>RDNP moderada</translation>
    </message>
    <message>
        <source>Severe NPDR</source>
        <translation>RDNP grave</translation>
    </message>
    <message>
        <source>Proliferative DR</source>
        <translation>RD proliferativa</translation>
    </message>
    <message>
        <source>Eye unknown</source>
        <translation>Ojo desconocido</translation>
    </message>
    <message>
        <source>Right eye</source>
        <translation>Ojo derecho</translation>
    </message>
    <message>
        <source>Left eye</source>
        <translation>Ojo izquierdo</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Not centre-involving</source>
        <translation>Sin afectación central</translation>
    </message>
    <message>
        <source>Centre-involving</source>
        <translation>Con afectación central</translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation>No valorable</translation>
    </message>
    <message>
        <source>The marks can&apos;t be written to {path}: {strerror}.</source>
        <translation>No se pueden escribir las marcas en {path}: {strerror}.</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written.</source>
        <translation>Compruebe que la carpeta existe y que tiene permiso de escritura.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {strerror}.</source>
        <translation>No se puede escribir {path}: {strerror}.</translation>
    </message>
    <message>
        <source>Close the programs that show it, or choose another folder.</source>
        <translation>Cierre los programas que lo muestran o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{where}, column image: empty; the row is not used.</source>
        <translation>{where}, columna image: vacía; la fila no se usa.</translation>
    </message>
    <message>
        <source>{place} holds several patient tables: {name} and {name_2}.</source>
        <translation>{place} contiene varias tablas de pacientes: {name} y {name_2}.</translation>
    </message>
    <message>
        <source>{name} has no column {missing} (row 1).</source>
        <translation>{name} no tiene la columna {missing} (fila 1).</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a table, row {line_num}: {error}.</source>
        <translation>{name} no se puede leer como tabla, fila {line_num}: {error}.</translation>
    </message>
    <message>
        <source>{where}, column {column}: missing; the row is not used.</source>
        <translation>{where}, columna {column}: falta el valor; la fila no se usa.</translation>
    </message>
    <message>
        <source>{where}, column {column}: {written!r} is not {allowed}; the row is not used.</source>
        <translation>{where}, columna {column}: {written!r} no es {allowed}; la fila no se usa.</translation>
    </message>
    <message>
        <source>{where}, column {column}: {written!r} is not a date like 1958-03-14; the row is not used.</source>
        <translation>{where}, columna {column}: {written!r} no es una fecha como 1958-03-14; la fila no se usa.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8, row {row}.</source>
        <translation>{name} no está en UTF-8, fila {row}.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {strerror}.</source>
        <translation>No se puede leer {path}: {strerror}.</translation>
    </message>
    <message>
        <source>Keep one, or name the one that counts (`--patients`).</source>
        <translation>Deje solo una o indique cuál es la válida (`--patients`).</translation>
    </message>
    <message>
        <source>It needs the columns {names}.</source>
        <translation>Necesita las columnas {names}.</translation>
    </message>
    <message>
        <source>Save it again as CSV (UTF-8).</source>
        <translation>Guárdelo de nuevo como CSV (UTF-8).</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>Compruebe la ruta y sus permisos.</translation>
    </message>
    <message>
        <source>The results can&apos;t be written to {path}: {strerror}.</source>
        <translation>No se pueden escribir los resultados en {path}: {strerror}.</translation>
    </message>
    <message>
        <source>The model file {model_path} was trained on pictures prepared in another way than this version of drviewer prepares them.</source>
        <translation>El archivo del modelo {model_path} se entrenó con imágenes preparadas de un modo distinto al de esta versión de drviewer.</translation>
    </message>
    <message>
        <source>The model file {file} has been altered: its SHA-256 is not the model card&apos;s.</source>
        <translation>El archivo del modelo {file} ha sido alterado: su SHA-256 no es el de la ficha del modelo.</translation>
    </message>
    <message>
        <source>The model card {path} is missing.</source>
        <translation>Falta la ficha del modelo {path}.</translation>
    </message>
    <message>
        <source>The model card {path} can&apos;t be read: {error}.</source>
        <translation>No se puede leer la ficha del modelo {path}: {error}.</translation>
    </message>
    <message>
        <source>The model card {path} is not valid: {where}: {first}.</source>
        <translation>La ficha del modelo {path} no es válida: {where}: {first}.</translation>
    </message>
    <message>
        <source>The model card can&apos;t be written to {path}: {error}.</source>
        <translation>No se puede escribir la ficha del modelo en {path}: {error}.</translation>
    </message>
    <message>
        <source>AI grading is off. Use the model that came with this version, or train it again with `drviewer train`.</source>
        <translation>La graduación por IA está desactivada. Use el modelo incluido en esta versión o vuelva a entrenarlo con `drviewer train`.</translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation>Falta el archivo del modelo {path}.</translation>
    </message>
    <message>
        <source>The model file {path} can&apos;t be read: {error}.</source>
        <translation>No se puede leer el archivo del modelo {path}: {error}.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation>Compruebe los permisos y el espacio libre de la carpeta.</translation>
    </message>
    <message>
        <source>This is the light variant of drviewer, without TensorFlow.</source>
        <translation>Esta es la variante ligera de drviewer, sin TensorFlow.</translation>
    </message>
    <message>
        <source>TensorFlow needs a processor with AVX, which this one has not.</source>
        <translation>TensorFlow necesita un procesador con AVX y este no lo tiene.</translation>
    </message>
    <message>
        <source>LiteRT (ai-edge-litert) is not installed.</source>
        <translation>LiteRT (ai-edge-litert) no está instalado.</translation>
    </message>
    <message>
        <source>Use the engine litert.</source>
        <translation>Use el motor litert.</translation>
    </message>
    <message>
        <source>Use the engine keras.</source>
        <translation>Use el motor keras.</translation>
    </message>
    <message>
        <source>Install drviewer again; `drviewer verify` tells more.</source>
        <translation>Reinstale drviewer; `drviewer verify` da más detalles.</translation>
    </message>
    <message>
        <source>The golden pictures {path} can&apos;t be read: {error}.</source>
        <translation>No se pueden leer las imágenes de referencia {path}: {error}.</translation>
    </message>
    <message>
        <source>The golden pictures can&apos;t be written to {path}: {error}.</source>
        <translation>No se pueden escribir las imágenes de referencia en {path}: {error}.</translation>
    </message>
    <message>
        <source>The model does not know pictures of this kind.</source>
        <translation>El modelo no conoce imágenes de este tipo.</translation>
    </message>
    <message>
        <source>Check that it is a colour fundus photograph; read it without AI.</source>
        <translation>Compruebe que es una fotografía en color del fondo de ojo; léala sin IA.</translation>
    </message>
    <message>
        <source>The model file {file} takes {input_shape} and gives {output_shape}; its card speaks of {side} × {side} pixels and five grades.</source>
        <translation>El archivo del modelo {file} recibe {input_shape} y devuelve {output_shape}; su ficha indica {side} × {side} píxeles y cinco grados.</translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t be loaded: {first_line}</source>
        <translation>No se puede cargar el archivo del modelo {file}: {first_line}</translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t give heatmaps: {first_line}</source>
        <translation>El archivo del modelo {file} no puede generar mapas de calor: {first_line}</translation>
    </message>
    <message>
        <source>The LiteRT model {file} was exported from another model than {file_2}.</source>
        <translation>El modelo LiteRT {file} se exportó de un modelo distinto de {file_2}.</translation>
    </message>
    <message>
        <source>The LiteRT model {file} has been altered: its SHA-256 is not the one noted.</source>
        <translation>El modelo LiteRT {file} ha sido alterado: su SHA-256 no es el anotado.</translation>
    </message>
    <message>
        <source>The model {name} was not exported for LiteRT: {path} is missing.</source>
        <translation>El modelo {name} no se exportó para LiteRT: falta {path}.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be used: {error}.</source>
        <translation>No se puede usar {path}: {error}.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {error}.</source>
        <translation>No se puede escribir {path}: {error}.</translation>
    </message>
    <message>
        <source>The LiteRT model {file} takes {takes} and gives {gives}; its card speaks of {side} × {side} pixels and five grades.</source>
        <translation>El modelo LiteRT {file} recibe {takes} y devuelve {gives}; su ficha indica {side} × {side} píxeles y cinco grados.</translation>
    </message>
    <message>
        <source>The LiteRT model {file} can&apos;t be loaded: {splitlines}.</source>
        <translation>No se puede cargar el modelo LiteRT {file}: {splitlines}.</translation>
    </message>
    <message>
        <source>The model&apos;s features {path} have been altered.</source>
        <translation>Las características del modelo {path} han sido alteradas.</translation>
    </message>
    <message>
        <source>The model card {path} speaks of another model than {name} wants as its partner.</source>
        <translation>La ficha {path} corresponde a un modelo distinto del que {name} requiere como pareja.</translation>
    </message>
    <message>
        <source>The model {file} beside {card_path} gave an answer that is not a number.</source>
        <translation>El modelo {file}, junto a {card_path}, dio una respuesta que no es un número.</translation>
    </message>
    <message>
        <source>The known features {path} don&apos;t fit together.</source>
        <translation>Las características conocidas {path} no concuerdan entre sí.</translation>
    </message>
    <message>
        <source>The known features can&apos;t be written to {path}: {error}.</source>
        <translation>No se pueden escribir las características conocidas en {path}: {error}.</translation>
    </message>
    <message>
        <source>The known features {path} can&apos;t be read: {error}.</source>
        <translation>No se pueden leer las características conocidas {path}: {error}.</translation>
    </message>
    <message>
        <source>The grader has been closed.</source>
        <translation>El proceso de graduación se ha cerrado.</translation>
    </message>
    <message>
        <source>Start drviewer anew.</source>
        <translation>Reinicie drviewer.</translation>
    </message>
    <message>
        <source>The grader&apos;s process can&apos;t be started: {error}.</source>
        <translation>No se puede iniciar el proceso de graduación: {error}.</translation>
    </message>
    <message>
        <source>The grader&apos;s process died (exit code {exitcode}).</source>
        <translation>El proceso de graduación terminó de forma inesperada (código de salida {exitcode}).</translation>
    </message>
    <message>
        <source>Close other programs to free memory, then grade the image again.</source>
        <translation>Cierre otros programas para liberar memoria y vuelva a graduar la imagen.</translation>
    </message>
    <message>
        <source>AI grading is off. Install drviewer again; if that does not help, choose another engine.</source>
        <translation>La graduación por IA está desactivada. Reinstale drviewer; si no se resuelve, elija otro motor.</translation>
    </message>
    <message>
        <source>The self-test failed: the model {name} run by {shown} answers otherwise than stored (probabilities by {probability:.2g}, heatmaps by {heatmap:.2g}).</source>
        <translation>Falló la autocomprobación: el modelo {name}, ejecutado con {shown}, no responde como está guardado (diferencia de {probability:.2g} en las probabilidades y de {heatmap:.2g} en los mapas de calor).</translation>
    </message>
    <message>
        <source>The self-test failed: {problem}.</source>
        <translation>Falló la autocomprobación: {problem}.</translation>
    </message>
    <message>
        <source>Grade the image again; if it happens again, start drviewer anew.</source>
        <translation>Vuelva a graduar la imagen; si se repite, reinicie drviewer.</translation>
    </message>
    <message>
        <source>The model could not answer: {name}: {error}.</source>
        <translation>El modelo no pudo responder: {name}: {error}.</translation>
    </message>
    <message>
        <source>The two photographs can&apos;t be laid over each other: {why}.</source>
        <translation>No se pueden superponer las dos fotografías: {why}.</translation>
    </message>
    <message>
        <source>They may show different eyes or parts of the retina; align them by hand.</source>
        <translation>Quizá muestren ojos o zonas de la retina distintos; alinéelas a mano.</translation>
    </message>
    <message>
        <source>Copy it again from the camera or its archive.</source>
        <translation>Cópielo de nuevo desde la cámara o su archivo de imágenes.</translation>
    </message>
    <message>
        <source>{name} is too large: {width} × {height} pixels; at most {limit_megapixels} megapixels are read.</source>
        <translation>{name} es demasiado grande: {width} × {height} píxeles; se leen como máximo {limit_megapixels} megapíxeles.</translation>
    </message>
    <message>
        <source>{name} has no picture number {frame}; it holds {frames}.</source>
        <translation>{name} no tiene la imagen número {frame}; contiene {frames}.</translation>
    </message>
    <message>
        <source>{name} is truncated: its end is missing.</source>
        <translation>{name} está truncado: le falta el final.</translation>
    </message>
    <message>
        <source>Export it at a smaller size.</source>
        <translation>Expórtelo con un tamaño menor.</translation>
    </message>
    <message>
        <source>Open the folder again.</source>
        <translation>Abra de nuevo la carpeta.</translation>
    </message>
    <message>
        <source>{name} does not fit into memory.</source>
        <translation>{name} no cabe en la memoria.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} está dañado o incompleto.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is not a picture drviewer can read.</source>
        <translation>{name} no es una imagen que drviewer pueda leer.</translation>
    </message>
    <message>
        <source>Use JPEG, PNG, TIFF, BMP, WebP or DICOM.</source>
        <translation>Use JPEG, PNG, TIFF, BMP, WebP o DICOM.</translation>
    </message>
    <message>
        <source>Export it again from the camera or the picture archive.</source>
        <translation>Expórtelo de nuevo desde la cámara o el archivo de imágenes.</translation>
    </message>
    <message>
        <source>{name} is not a DICOM file.</source>
        <translation>{name} no es un archivo DICOM.</translation>
    </message>
    <message>
        <source>{name} is a DICOM file without a picture.</source>
        <translation>{name} es un archivo DICOM sin imagen.</translation>
    </message>
    <message>
        <source>{name} is not a DICOM picture drviewer can read ({first_line}).</source>
        <translation>{name} no es una imagen DICOM que drviewer pueda leer ({first_line}).</translation>
    </message>
    <message>
        <source>Choose the ophthalmic photographs of the examination.</source>
        <translation>Elija las fotografías oftálmicas del examen.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Cierre otros programas.</translation>
    </message>
    <message>
        <source>{name} holds a damaged picture: its decoder stopped.</source>
        <translation>{name} contiene una imagen dañada: se interrumpió la decodificación.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened.</source>
        <translation>No se puede abrir {name}.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} está vacío (0 bytes).</translation>
    </message>
    <message>
        <source>Check that you may read files in {parent}.</source>
        <translation>Compruebe que tiene permiso para leer archivos en {parent}.</translation>
    </message>
    <message>
        <source>%Y-%m-%d</source>
        <comment>how a day is written</comment>
        <translation>%d/%m/%Y</translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <comment>how day and time are written</comment>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal separator</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>,</source>
        <comment>thousands separator</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Reader agrees</source>
        <translation>El lector coincide</translation>
    </message>
    <message>
        <source>Top probability</source>
        <translation>Probabilidad máxima</translation>
    </message>
    <message>
        <source>Top probability {low:.1f} to {high:.1f}, {confidence:.2f} on average</source>
        <translation>Probabilidad máxima de {low:.1f} a {high:.1f}, media {confidence:.2f}</translation>
    </message>
    <message>
        <source>Model {model}, reader {reader}: {count} of the row&apos;s {sum}</source>
        <translation>Modelo {model}, lector {reader}: {count} de {sum} de la fila</translation>
    </message>
    <message>
        <source>{told}: agreement {rate_text}</source>
        <translation>{told}: concordancia {rate_text}</translation>
    </message>
    <message>
        <source>and {count} more, in the CSV</source>
        <translation>y {count} más, en el CSV</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>AI grade, not confirmed</source>
        <translation>Grado de la IA, sin confirmar</translation>
    </message>
    <message>
        <source>Diabetic macular oedema (DME) is not assessed by AI; it stands here as the clinician entered it. The model grades diabetic retinopathy only, from one photograph at a time, and says nothing of other eye disease. Its grade need not be the most probable one. Probabilities are the model&apos;s own estimate; of the sets of grades that it can&apos;t tell apart, nine of ten hold the true grade. The heat map shows where the model&apos;s score came from; it does not outline lesions.</source>
        <translation>La IA no evalúa el edema macular diabético (EMD); aquí figura tal como lo anotó el clínico. El modelo gradúa solo la retinopatía diabética, a partir de una fotografía cada vez, y no informa de otras enfermedades oculares. Su grado no es necesariamente el más probable. Las probabilidades son la estimación del propio modelo; de los conjuntos de grados que no puede distinguir, nueve de cada diez contienen el grado real. El mapa de calor muestra de dónde procede la puntuación del modelo; no delimita lesiones.</translation>
    </message>
    <message>
        <source>{name} {version} (SHA-256 {sha256})</source>
        <translation>{name} {version} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>{file} (frame {frame})</source>
        <translation>{file} (imagen {frame})</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>Inferior</source>
        <translation>Inferior</translation>
    </message>
    <message>
        <source>Nasal</source>
        <translation>Nasal</translation>
    </message>
    <message>
        <source>Temporal</source>
        <translation>Temporal</translation>
    </message>
    <message>
        <source>{name}: {readings:,} read
Overrides {rate_text}
Kappa, unaided {kappa_text}
Ungradable {rate_text_2}</source>
        <translation>{name}: {readings:,} leídas
Cambios del grado {rate_text}
Kappa sin ayuda {kappa_text}
No graduables {rate_text_2}</translation>
    </message>
    <message>
        <source>{measure_names} {distance:.2f} (limit {limit:.2f}{side})</source>
        <translation>{measure_names} {distance:.2f} (límite {limit:.2f}{side})</translation>
    </message>
    <message>
        <source>Model against reader, read unaided</source>
        <translation>Modelo frente a lector, lectura sin ayuda</translation>
    </message>
    <message>
        <source>model {model}: {names}</source>
        <translation>modelo {model}: {names}</translation>
    </message>
    <message>
        <source>Reader 0 to 4 across; </source>
        <translation>Lector de 0 a 4 en horizontal; </translation>
    </message>
    <message>
        <source>{month}: {patients} patients, too few to judge</source>
        <translation>{month}: {patients} pacientes, muy pocos para valorar</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Por mes</translation>
    </message>
    <message>
        <source>Model against reader, grades on record</source>
        <translation>Modelo frente a lector, grados registrados</translation>
    </message>
    <message>
        <source>Confidence against agreement</source>
        <translation>Confianza frente a concordancia</translation>
    </message>
    <message>
        <source>Drift of the photographs</source>
        <translation>Deriva de las fotografías</translation>
    </message>
    <message>
        <source>By reader</source>
        <translation>Por lector</translation>
    </message>
    <message>
        <source>Ungradable, by camera</source>
        <translation>No graduables, por cámara</translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f}: {rate}</source>
        <translation>{low:.1f} a {high:.1f}: {rate}</translation>
    </message>
    <message>
        <source>Nobody has read before seeing the model&apos;s answer</source>
        <translation>Nadie ha leído antes de ver la respuesta del modelo</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>No se ha leído nada</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Cambios del grado</translation>
    </message>
    <message>
        <source>Kappa, unaided</source>
        <translation>Kappa sin ayuda</translation>
    </message>
    <message>
        <source>The model has graded nothing that was read</source>
        <translation>El modelo no ha graduado nada de lo leído</translation>
    </message>
    <message>
        <source>, ALARM</source>
        <translation>, ALARMA</translation>
    </message>
    <message>
        <source>No month has {enough} patients yet: too few to judge</source>
        <translation>Ningún mes llega aún a {enough} pacientes: muy pocos para valorar</translation>
    </message>
    <message>
        <source>Agreement monitor</source>
        <translation>Monitor de concordancia</translation>
    </message>
    <message>
        <source>Model: {said}{more}</source>
        <translation>Modelo: {said}{more}</translation>
    </message>
    <message>
        <source>{line}   ·   Page {number} of {count}</source>
        <translation>{line}   ·   Página {number} de {count}</translation>
    </message>
    <message>
        <source>Model monitoring</source>
        <translation>Seguimiento del modelo</translation>
    </message>
    <message>
        <source>no AI grade in these readings</source>
        <translation>sin grado de la IA en estas lecturas</translation>
    </message>
    <message>
        <source> (more than one: the figures mix them)</source>
        <translation> (más de uno: las cifras los mezclan)</translation>
    </message>
    <message>
        <source>Clinic not entered</source>
        <translation>Clínica no indicada</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Alarms of the photographs</source>
        <translation>Alarmas de las fotografías</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message>
        <source>Compared with {reference}.</source>
        <translation>Comparado con {reference}.</translation>
    </message>
    <message>
        <source>No month could be judged.</source>
        <translation>No se pudo valorar ningún mes.</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leídas</translation>
    </message>
    <message>
        <source>overrides</source>
        <translation>cambios del grado</translation>
    </message>
    <message>
        <source>kappa, unaided</source>
        <translation>kappa sin ayuda</translation>
    </message>
    <message>
        <source>ungradable</source>
        <translation>no graduable</translation>
    </message>
    <message>
        <source>{count} more, in the CSV</source>
        <translation>{count} más, en el CSV</translation>
    </message>
    <message>
        <source>Overrides: the grade on record is another than the model&apos;s, of photographs that both graded; Wilson&apos;s interval.</source>
        <translation>Cambios del grado: el grado registrado es distinto del del modelo, en las fotografías graduadas por ambos; intervalo de Wilson.</translation>
    </message>
    <message>
        <source>Kappa: quadratic weighted, of the grades entered before the model&apos;s answer was seen; the interval by 2,000 draws of patients, since both eyes of one are not independent. None is given below {enough} readings.</source>
        <translation>Kappa: ponderado cuadrático, de los grados anotados antes de ver la respuesta del modelo; el intervalo procede de 2000 remuestreos de pacientes, porque los dos ojos de un mismo paciente no son independientes. No se calcula con menos de {enough} lecturas.</translation>
    </message>
    <message>
        <source>Ungradable: as the reader called it; Wilson&apos;s interval.</source>
        <translation>No graduables: según el criterio del lector; intervalo de Wilson.</translation>
    </message>
    <message>
        <source>Confidence: the highest of the model&apos;s five probabilities; agreement with the reader, unaided where there is such a grade. On the dotted line the model is as often right as it says.</source>
        <translation>Confianza: la más alta de las cinco probabilidades del modelo; concordancia con el lector, sin ayuda cuando existe ese grado. En la línea de puntos, el modelo acierta con la frecuencia que declara.</translation>
    </message>
    <message>
        <source>Drift: the Kolmogorov-Smirnov distance of a month&apos;s photographs from those that the model was checked with. Beyond the limit it is an alarm: at most one month in a hundred by chance, all three measures together. Months of fewer than {enough} patients are not judged. Another kind of camera alarms every month: nobody has shown that the model reads it as well.</source>
        <translation>Deriva: distancia de Kolmogorov-Smirnov entre las fotografías de un mes y las que se usaron para comprobar el modelo. Por encima del límite hay alarma: por azar, como máximo un mes de cada cien, con las tres medidas en conjunto. No se valoran los meses con menos de {enough} pacientes. Otro tipo de cámara da alarma todos los meses: nadie ha demostrado que el modelo la lea igual de bien.</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Illumination</source>
        <translation>Iluminación</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>{interval_text}; {value:,} of {n:,}</source>
        <translation>{interval_text}; {value:,} de {n:,}</translation>
    </message>
    <message>
        <source>Kappa, read unaided</source>
        <translation>Kappa, lectura sin ayuda</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>{low:.2f} to {high:.2f}</source>
        <translation>{low:.2f} a {high:.2f}</translation>
    </message>
    <message>
        <source>{value:.2f} ({interval}, n = {n:,})</source>
        <translation>{value:.2f} ({interval}, n = {n:,})</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} readings</source>
        <translation>
            <numerusform>{n:,} lectura</numerusform>
            <numerusform>{n:,} lecturas</numerusform>
        </translation>
    </message>
    <message>
        <source>{readings} of {patients}</source>
        <translation>{readings} de {patients}</translation>
    </message>
    <message>
        <source>nothing to count yet</source>
        <translation>aún nada que contar</translation>
    </message>
    <message>
        <source>{n} read unaided, {enough} wanted</source>
        <translation>{n} leídas sin ayuda; se requieren {enough}</translation>
    </message>
    <message>
        <source>No drift</source>
        <translation>Sin deriva</translation>
    </message>
    <message numerus="yes">
        <source>in {n} months judged</source>
        <translation>
            <numerusform>en {n} mes valorado</numerusform>
            <numerusform>en {n} meses valorados</numerusform>
        </translation>
    </message>
    <message>
        <source>{measure} {side_text} (median {median:.3g}, reference {reference_median:.3g}; distance {distance:.2f}, limit {limit:.2f})</source>
        <translation>{measure} {side_text} (mediana {median:.3g}, referencia {reference_median:.3g}; distancia {distance:.2f}, límite {limit:.2f})</translation>
    </message>
    <message>
        <source>spread otherwise</source>
        <translation>con otra dispersión</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>mayor</translation>
    </message>
    <message numerus="yes">
        <source>{n} readers</source>
        <translation>
            <numerusform>{n} lector</numerusform>
            <numerusform>{n} lectores</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}, by {by}</source>
        <translation>{said}, por {by}</translation>
    </message>
    <message>
        <source>no reference to compare with</source>
        <translation>sin referencia para comparar</translation>
    </message>
    <message>
        <source>no month of {enough} patients yet</source>
        <translation>aún no hay ningún mes con {enough} pacientes</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Deriva</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} patients</source>
        <translation>
            <numerusform>{n:,} paciente</numerusform>
            <numerusform>{n:,} pacientes</numerusform>
        </translation>
    </message>
    <message>
        <source>, {first} to {last}</source>
        <translation>, de {first} a {last}</translation>
    </message>
    <message>
        <source>all of one grade: no kappa</source>
        <translation>todas del mismo grado: sin kappa</translation>
    </message>
    <message>
        <source>Close the programs that show it, check the folder&apos;s permissions, then try again.</source>
        <translation>Cierre los programas que lo muestran, compruebe los permisos de la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Diabetic retinopathy report, {who}, {day}</source>
        <translation>Informe de retinopatía diabética, {who}, {day}</translation>
    </message>
    <message>
        <source>drviewer is free software under the Apache License 2.0. It stands on:</source>
        <translation>drviewer es software libre bajo la licencia Apache 2.0. Se apoya en:</translation>
    </message>
    <message>
        <source>drviewer {version}</source>
        <translation>drviewer {version}</translation>
    </message>
    <message>
        <source>patient unknown</source>
        <translation>paciente desconocido</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>fecha desconocida</translation>
    </message>
    <message>
        <source>The report can&apos;t be painted on this device.</source>
        <translation>No se puede dibujar el informe en este dispositivo.</translation>
    </message>
    <message>
        <source>The report {path} can&apos;t be written: {strerror}.</source>
        <translation>No se puede escribir el informe {path}: {strerror}.</translation>
    </message>
    <message>
        <source>A page of the report can&apos;t be added.</source>
        <translation>No se puede añadir una página del informe.</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Libere espacio en el disco.</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Sex not known</source>
        <translation>Sexo no indicado</translation>
    </message>
    <message>
        <source>{patient_id}  ·  exam {day}</source>
        <translation>{patient_id}  ·  examen {day}</translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation>Fecha de nacimiento desconocida</translation>
    </message>
    <message numerus="yes">
        <source>{n} months</source>
        <translation>
            <numerusform>{n} mes</numerusform>
            <numerusform>{n} meses</numerusform>
        </translation>
    </message>
    <message>
        <source>Diabetic retinopathy report</source>
        <translation>Informe de retinopatía diabética</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>SUPERSEDED</source>
        <translation>SUSTITUIDO</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>BORRADOR</translation>
    </message>
    <message>
        <source>Born {birth_date}</source>
        <translation>Nacimiento: {birth_date}</translation>
    </message>
    <message>
        <source>no patient id</source>
        <translation>sin id. de paciente</translation>
    </message>
    <message>
        <source>no interval given</source>
        <translation>sin intervalo indicado</translation>
    </message>
    <message>
        <source>both alike</source>
        <translation>ambos por igual</translation>
    </message>
    <message>
        <source>side not known</source>
        <translation>lado desconocido</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>Aún sin grado</translation>
    </message>
    <message>
        <source>Incomplete  –  {names}</source>
        <translation>Incompleto  –  {names}</translation>
    </message>
    <message>
        <source> ({age} years)</source>
        <translation> ({age} años)</translation>
    </message>
    <message>
        <source>Worse eye</source>
        <translation>Peor ojo</translation>
    </message>
    <message>
        <source>Worse eye as far as known</source>
        <translation>Peor ojo, según lo conocido</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Recomendación</translation>
    </message>
    <message>
        <source>after the exam, whose date is not known</source>
        <translation>después del examen, cuya fecha no consta</translation>
    </message>
    <message>
        <source>{months} after the exam</source>
        <translation>{months} después del examen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>De inmediato</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>no id</source>
        <translation>sin id.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>for {reason}</source>
        <translation>por: {reason}</translation>
    </message>
    <message>
        <source>So far: {side}, {found}</source>
        <translation>Hasta ahora: {side}, {found}</translation>
    </message>
    <message>
        <source>DME as entered: {label}</source>
        <translation>EMD según el clínico: {label}</translation>
    </message>
    <message>
        <source>Note on the {label}</source>
        <translation>Nota sobre el {label}</translation>
    </message>
    <message>
        <source>May be {grades}, so referable or not: needs the reader’s eye</source>
        <translation>Puede ser {grades}: derivable o no; requiere la valoración del lector</translation>
    </message>
    <message>
        <source>May be {grades}: {set_meaning}</source>
        <translation>Puede ser {grades}: {set_meaning}</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>hora desconocida</translation>
    </message>
    <message>
        <source>No image of the {label}</source>
        <translation>Sin imagen del {label}</translation>
    </message>
    <message>
        <source>Reader’s grade</source>
        <translation>Grado del lector</translation>
    </message>
    <message>
        <source>Model’s grade</source>
        <translation>Grado del modelo</translation>
    </message>
    <message>
        <source>Referable (2 or worse)</source>
        <translation>Derivable (2 o peor)</translation>
    </message>
    <message>
        <source>Vision-threatening (3 or worse)</source>
        <translation>Amenaza la visión (3 o peor)</translation>
    </message>
    <message>
        <source>Gradability</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source> (implies {named})</source>
        <translation> (indica {named})</translation>
    </message>
    <message>
        <source>Gradable</source>
        <translation>Graduable</translation>
    </message>
    <message>
        <source>Not gradable: {reason}</source>
        <translation>No graduable: {reason}</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>continued overleaf</source>
        <translation>continúa en la página siguiente</translation>
    </message>
    <message>
        <source>the worst of {count} images of this eye; others overleaf</source>
        <translation>la peor de {count} imágenes de este ojo; las demás, en la página siguiente</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Visualización</translation>
    </message>
    <message>
        <source>First read</source>
        <translation>Primera lectura</translation>
    </message>
    <message>
        <source>{first}, before the model’s answer was shown</source>
        <translation>{first}, antes de mostrarse la respuesta del modelo</translation>
    </message>
    <message>
        <source>Read with</source>
        <translation>Leído con</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Discrepancia</translation>
    </message>
    <message>
        <source>Signs seen</source>
        <translation>Signos observados</translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation>{title}, continuación</translation>
    </message>
    <message>
        <source>{main_family} is missing from the program&apos;s fonts.</source>
        <translation>Falta {main_family} entre las fuentes del programa.</translation>
    </message>
    <message>
        <source>The font {name} can&apos;t be loaded.</source>
        <translation>No se puede cargar la fuente {name}.</translation>
    </message>
    <message>
        <source>Install drviewer again.</source>
        <translation>Reinstale drviewer.</translation>
    </message>
    <message>
        <source>Neither the file nor its name says which eye it shows, and nothing is guessed. Enter the eye in drviewer, then make the report again.</source>
        <translation>Ni el archivo ni su nombre indican qué ojo muestra, y no se hacen suposiciones. Indique el ojo en drviewer y genere de nuevo el informe.</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>{short}  ·  {file_label}  ·  {shown_gradability}  ·  reader: {reader}  ·  model: {model}</source>
        <translation>{short}  ·  {file_label}  ·  {shown_gradability}  ·  lector: {reader}  ·  modelo: {model}</translation>
    </message>
    <message>
        <source>{heatmap_method}, layer {heatmap_layer}</source>
        <translation>{heatmap_method}, capa {heatmap_layer}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Which eye is this?</source>
        <translation>¿Qué ojo es?</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído por</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>drviewer {program_version}; report made {shown_moment}</source>
        <translation>drviewer {program_version}; informe generado el {shown_moment}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limitaciones</translation>
    </message>
    <message>
        <source>SUPERSEDED: opened again by {reader}, {shown_moment}, because: {reason}</source>
        <translation>SUSTITUIDO: reabierto por {reader}, {shown_moment}; motivo: {reason}</translation>
    </message>
    <message>
        <source>Signed by {reader}, {when}, version {version}</source>
        <translation>Firmado por {reader}, {when}, versión {version}</translation>
    </message>
    <message>
        <source>Other images of this exam</source>
        <translation>Otras imágenes de este examen</translation>
    </message>
    <message>
        <source>not read by a clinician</source>
        <translation>no leído por un clínico</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>no AI grade in this report</source>
        <translation>sin grado de la IA en este informe</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Draft: </source>
        <translation>Borrador: </translation>
    </message>
    <message>
        <source>reader not named</source>
        <translation>lector no indicado</translation>
    </message>
    <message>
        <source>No heat map</source>
        <translation>Sin mapa de calor</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more evidence</source>
        <translation>más evidencia</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>posición sugerida</translation>
    </message>
    <message>
        <source>placed by the reader</source>
        <translation>posición fijada por el lector</translation>
    </message>
    <message>
        <source>Reader’s marks: {count}</source>
        <translation>Marcas del lector: {count}</translation>
    </message>
    <message>
        <source>Reader’s marks: </source>
        <translation>Marcas del lector: </translation>
    </message>
    <message>
        <source>Model&apos;s heat map, grade {grade}</source>
        <translation>Mapa de calor del modelo, grado {grade}</translation>
    </message>
    <message>
        <source>Layer: {heatmap_layer}</source>
        <translation>Capa: {heatmap_layer}</translation>
    </message>
    <message>
        <source>No heat map: no evidence for grade {heatmap_grade}</source>
        <translation>Sin mapa de calor: no hay evidencia del grado {heatmap_grade}</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>The picture can&apos;t be shown</source>
        <translation>No se puede mostrar la imagen</translation>
    </message>
    <message>
        <source>ETDRS grid, 1 DD taken as 1.5 mm, {found}</source>
        <translation>Rejilla ETDRS, 1 DD equivale a 1,5 mm, {found}</translation>
    </message>
    <message>
        <source>{rest} without a lesion kind</source>
        <translation>{rest} sin tipo de lesión</translation>
    </message>
    <message>
        <source>Quadrants, {found}</source>
        <translation>Cuadrantes, {found}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>nine of ten such sets hold the true grade</source>
        <translation>nueve de cada diez aciertan</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} o {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The checklist implies {implied} · {label}, you entered {grade}</source>
        <translation>La lista de verificación indica {implied} · {label}; usted anotó {grade}</translation>
    </message>
    <message>
        <source> (more than 20 in {many})</source>
        <translation> (más de 20 en {many})</translation>
    </message>
    <message>
        <source>all quadrants</source>
        <translation>todos los cuadrantes</translation>
    </message>
    <message>
        <source>more than 20 haemorrhages in each of 4 quadrants</source>
        <translation>más de 20 hemorragias en cada uno de los 4 cuadrantes</translation>
    </message>
    <message>
        <source>venous beading in 2 quadrants</source>
        <translation>arrosariamiento venoso en 2 cuadrantes</translation>
    </message>
    <message>
        <source>prominent IRMA in 1 quadrant</source>
        <translation>IRMA prominentes en 1 cuadrante</translation>
    </message>
    <message>
        <source>microaneurysms</source>
        <translation>microaneurismas</translation>
    </message>
    <message>
        <source>hard exudates or cotton-wool spots</source>
        <translation>exudados duros o algodonosos</translation>
    </message>
    <message>
        <source>neovascularisation</source>
        <translation>neovascularización</translation>
    </message>
    <message>
        <source>vitreous or preretinal haemorrhage</source>
        <translation>hemorragia vítrea o prerretiniana</translation>
    </message>
    <message>
        <source>signs of macular oedema</source>
        <translation>signos de edema macular</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>haemorrhages</source>
        <translation>hemorragias</translation>
    </message>
    <message>
        <source>venous beading</source>
        <translation>arrosariamiento venoso</translation>
    </message>
    <message>
        <source>IRMA</source>
        <translation>IRMA</translation>
    </message>
    <message>
        <source>{name}, version {version} (the clinic&apos;s own, from {based_on})</source>
        <translation>{name}, versión {version} (propia de la clínica, basada en {based_on})</translation>
    </message>
    <message>
        <source> (edition not checked against the publication)</source>
        <translation> (edición no cotejada con la publicación)</translation>
    </message>
    <message>
        <source> (intervals not checked against the publication)</source>
        <translation> (intervalos no cotejados con la publicación)</translation>
    </message>
    <message>
        <source>There is no guideline called {name}.</source>
        <translation>No hay ninguna guía llamada {name}.</translation>
    </message>
    <message>
        <source>The guideline {path} can&apos;t be read: {error}.</source>
        <translation>No se puede leer la guía {path}: {error}.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
    <message>
        <source>AI grading is off. Install drviewer again; those of a model of your own are made by `drviewer export {card}`.</source>
        <translation>La graduación por IA está desactivada. Reinstale drviewer; las de un modelo propio se crean con `drviewer export {card}`.</translation>
    </message>
    <message>
        <source>The model {name} has no golden pictures, so no self-test was made. `drviewer export` makes them.</source>
        <translation>El modelo {name} no tiene imágenes de referencia, por lo que no se hizo la autocomprobación. `drviewer export` las crea.</translation>
    </message>
    <message>
        <source>The golden pictures {path} are of another model than {file}: no self-test.</source>
        <translation>Las imágenes de referencia {path} son de otro modelo que {file}: no es posible la autocomprobación.</translation>
    </message>
    <message>
        <source>The golden pictures {path} are missing: no self-test.</source>
        <translation>Faltan las imágenes de referencia {path}: no es posible la autocomprobación.</translation>
    </message>
    <message>
        <source>Already past when signed</source>
        <translation>Ya vencido al firmar</translation>
    </message>
    <message>
        <source>DME not entered</source>
        <translation>EMD no indicado</translation>
    </message>
    <message>
        <source>The guideline {path} is not valid: {where}: {first}.</source>
        <translation>La guía {path} no es válida: {where}: {first}.</translation>
    </message>
    <message>
        <source>Choose one of {names} in the settings.</source>
        <translation>Elija una de {names} en los ajustes.</translation>
    </message>
    <message>
        <source>Choose another guideline.</source>
        <translation>Elija otra guía.</translation>
    </message>
    <message>
        <source>Mend the file, or choose another guideline.</source>
        <translation>Corrija el archivo o elija otra guía.</translation>
    </message>
    <message>
        <source>The table has no name.</source>
        <translation>La tabla no tiene nombre.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Enter one, such as the clinic&apos;s.</source>
        <translation>Escriba uno, por ejemplo el de la clínica.</translation>
    </message>
    <message>
        <source>Change a row, or cancel.</source>
        <translation>Cambie una fila o cancele.</translation>
    </message>
    <message>
        <source>Edited by {reader} on {day}</source>
        <translation>Editada por {reader} el {day}</translation>
    </message>
    <message>
        <source>The table can&apos;t be written to {path}: {strerror}.</source>
        <translation>No se puede escribir la tabla en {path}: {strerror}.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>the clinic</source>
        <translation>la clínica</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>sin imagen</translation>
    </message>
    <message>
        <source>Side of an image not known</source>
        <translation>Lado de una imagen desconocido</translation>
    </message>
    <message>
        <source>Complete the examination, then decide</source>
        <translation>Complete el examen y luego decida</translation>
    </message>
    <message>
        <source>not gradable</source>
        <translation>no graduable</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>sin graduar</translation>
    </message>
    <message>
        <source>Enter which eye each image shows, then decide</source>
        <translation>Indique qué ojo muestra cada imagen y luego decida</translation>
    </message>
    <message>
        <source>The picture has too few pixels to see small lesions</source>
        <translation>La imagen tiene muy pocos píxeles para ver lesiones pequeñas</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows of {table} fit no picture that was opened, the first: {first}.</source>
        <translation>
            <numerusform>{n:,} fila de {table} no corresponde a ninguna imagen abierta: {first}.</numerusform>
            <numerusform>{n:,} filas de {table} no corresponden a ninguna imagen abierta; la primera: {first}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{where}, column birth_date: {birth} is after the exam on {exam}; the row is not used.</source>
        <translation>{where}, columna birth_date: {birth} es posterior al examen del {exam}; la fila no se usa.</translation>
    </message>
    <message>
        <source>{where}, column {column}: {written} lies in the future; the row is not used.</source>
        <translation>{where}, columna {column}: {written} está en el futuro; la fila no se usa.</translation>
    </message>
    <message>
        <source>{name} is a pipe, a socket or a device, not a file.</source>
        <translation>{name} es una tubería, un socket o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>{path} was not used for patients and eyes: its first row names no column {missing}.</source>
        <translation>{path} no se usó para pacientes y ojos: su primera fila no nombra la columna {missing}.</translation>
    </message>
    <message>
        <source>Save the table as a file.</source>
        <translation>Guarde la tabla como archivo.</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be listed ({strerror}), so its photographs are left out. Check that you may read it, and open it again.</source>
        <translation>No se puede leer el contenido de la carpeta {folder} ({strerror}), así que sus fotografías quedan fuera. Compruebe que tiene permiso para leerla y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>{name} was not found in {parent}.</source>
        <translation>{name} no se encontró en {parent}.</translation>
    </message>
    <message>
        <source>Put the photograph itself in its place.</source>
        <translation>Ponga la propia fotografía en su lugar.</translation>
    </message>
    <message>
        <source>Check its name, or whether it was moved.</source>
        <translation>Compruebe su nombre o si se ha movido.</translation>
    </message>
    <message>
        <source>YYYY</source>
        <comment>the year in a date to be typed</comment>
        <translation>AAAA</translation>
    </message>
    <message>
        <source>MM</source>
        <comment>the month in a date to be typed</comment>
        <translation>MM</translation>
    </message>
    <message>
        <source>DD</source>
        <comment>the day in a date to be typed</comment>
        <translation>DD</translation>
    </message>
    <message>
        <source>{unread} of {count} images of this eye not read; others overleaf</source>
        <translation>{unread} de {count} imágenes de este ojo sin leer; las demás, en la página siguiente</translation>
    </message>
    <message>
        <source>graded by the model only</source>
        <translation>graduado solo por el modelo</translation>
    </message>
    <message numerus="yes">
        <source>{n} photographs not read</source>
        <translation>
            <numerusform>{n} fotografía sin leer</numerusform>
            <numerusform>{n} fotografías sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>A clinician has to read the photographs, then decide</source>
        <translation>Un profesional clínico debe leer las fotografías y después decidir</translation>
    </message>
    <message>
        <source>Photograph the {side}, then decide</source>
        <translation>Fotografíe el {side} y luego decida</translation>
    </message>
    <message>
        <source>Mend it, or delete it to go back to the defaults.</source>
        <translation>Corríjalo, o elimínelo para volver a los valores predeterminados.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No existe el archivo {path}.</translation>
    </message>
    <message>
        <source>Choose a file that was exported.</source>
        <translation>Elija un archivo exportado.</translation>
    </message>
    <message>
        <source>The {what} {path} can&apos;t be read: {error}.</source>
        <translation>No se puede leer {path} ({what}): {error}.</translation>
    </message>
    <message>
        <source>The {what} {path} is not valid: {where}: {first}.</source>
        <translation>{path} ({what}) no es válido: {where}: {first}.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be written to {path}: {error}.</source>
        <translation>No se pueden escribir los ajustes en {path}: {error}.</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be used: {reason}.</source>
        <translation>No se puede usar la base de datos {path}: {reason}.</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be read: {strerror}.</source>
        <translation>No se puede leer la base de datos {path}: {strerror}.</translation>
    </message>
    <message>
        <source>{path} belongs to another program.</source>
        <translation>{path} pertenece a otro programa.</translation>
    </message>
    <message>
        <source>{path} is not a drviewer database, or its start is damaged.</source>
        <translation>{path} no es una base de datos de drviewer o su comienzo está dañado.</translation>
    </message>
    <message>
        <source>No copy of the database {path} can be made: {error}</source>
        <translation>No se puede hacer una copia de la base de datos {path}: {error}</translation>
    </message>
    <message>
        <source>The database {path} is in use.</source>
        <translation>La base de datos {path} está en uso.</translation>
    </message>
    <message>
        <source>A copy is kept before the schema changes. Nothing was changed.</source>
        <translation>Antes de cambiar el esquema se guarda una copia. No se ha modificado nada.</translation>
    </message>
    <message>
        <source>Close drviewer, on all computers that share it, and try again.</source>
        <translation>Cierre drviewer en todos los equipos que la comparten e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Image number {key} is not in the database.</source>
        <translation>La imagen número {key} no está en la base de datos.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The folder {parent} can&apos;t be made: {strerror}.</source>
        <translation>No se puede crear la carpeta {parent}: {strerror}.</translation>
    </message>
    <message>
        <source>Check its permissions, or name another one with DRVIEWER_HOME.</source>
        <translation>Compruebe sus permisos o indique otra con DRVIEWER_HOME.</translation>
    </message>
    <message>
        <source>{name} has changed since its exam was signed: what is on record was said of the former picture. Amend the exam to read it again.</source>
        <translation>{name} ha cambiado desde que se firmó su examen: lo registrado se dijo de la imagen anterior. Enmiende el examen para leerla de nuevo.</translation>
    </message>
    <message>
        <source>{patient_id} stands for an unknown patient, it is nobody&apos;s id.</source>
        <translation>{patient_id} designa a un paciente desconocido; no es el identificador de nadie.</translation>
    </message>
    <message>
        <source>Patient {patient_id} is already on record with {conflict}.</source>
        <translation>El paciente {patient_id} ya está registrado con {conflict}.</translation>
    </message>
    <message>
        <source>Images can only be moved to another patient with an id.</source>
        <translation>Las imágenes solo se pueden pasar a otro paciente que tenga identificador.</translation>
    </message>
    <message>
        <source>Patient number {key} is not in the database.</source>
        <translation>El paciente número {key} no está en la base de datos.</translation>
    </message>
    <message>
        <source>The exam of {name} is signed and can&apos;t be changed.</source>
        <translation>El examen de {name} está firmado y no se puede cambiar.</translation>
    </message>
    <message>
        <source>Enter the patient&apos;s own id.</source>
        <translation>Escriba el identificador propio del paciente.</translation>
    </message>
    <message>
        <source>Check the id; or leave name, birth date and sex empty to use the record&apos;s.</source>
        <translation>Compruebe el identificador, o deje vacíos el nombre, la fecha de nacimiento y el sexo para usar los registrados.</translation>
    </message>
    <message>
        <source>Choose the record that stays.</source>
        <translation>Elija el registro que se conserva.</translation>
    </message>
    <message>
        <source>Open it again with Exam ▸ Amend, which keeps the former version.</source>
        <translation>Ábralo de nuevo con Examen ▸ Enmendar, que conserva la versión anterior.</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer drviewer (its schema is {version}).</source>
        <translation>La base de datos {path} se escribió con una versión más reciente de drviewer (su esquema es {version}).</translation>
    </message>
    <message>
        <source>Start the newer program, or install the latest drviewer. Nothing was changed.</source>
        <translation>Inicie el programa más reciente o instale la última versión de drviewer. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The database {path} could not be brought to this program&apos;s schema: {error}.</source>
        <translation>No se pudo adaptar la base de datos {path} al esquema de este programa: {error}.</translation>
    </message>
    <message>
        <source>It was left as it was. Use the former drviewer and report this.</source>
        <translation>Se dejó como estaba. Use la versión anterior de drviewer e informe de este problema.</translation>
    </message>
    <message numerus="yes">
        <source>Patient {patient_id} is on record with {conflict}; the record was kept, and {n:,} photographs ({first} among them) count as this patient&apos;s. If they are somebody else&apos;s, correct the table or their patient.</source>
        <translation>
            <numerusform>El paciente {patient_id} consta con {conflict}; se mantuvo el registro y {n:,} fotografía ({first}) cuenta como de este paciente. Si es de otra persona, corrija la tabla o su paciente.</numerusform>
            <numerusform>El paciente {patient_id} consta con {conflict}; se mantuvo el registro y {n:,} fotografías ({first} entre ellas) cuentan como de este paciente. Si son de otra persona, corrija la tabla o su paciente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody&apos;s name stands under it.</source>
        <translation>Falta el nombre de quien firma.</translation>
    </message>
    <message>
        <source>This exam was signed by {reader} already.</source>
        <translation>{reader} ya firmó este examen.</translation>
    </message>
    <message>
        <source>An amendment needs the reader&apos;s name and a reason.</source>
        <translation>Una enmienda requiere el nombre del lector y un motivo.</translation>
    </message>
    <message>
        <source>This exam is not signed any more.</source>
        <translation>Este examen ya no está firmado.</translation>
    </message>
    <message>
        <source>Enter the reader&apos;s name.</source>
        <translation>Escriba el nombre del lector.</translation>
    </message>
    <message>
        <source>Open it again with Exam ▸ Amend to change it.</source>
        <translation>Para cambiarlo, ábralo de nuevo con Examen ▸ Enmendar.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>Escriba ambos.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Two networks answer together, with the mean of what each says.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Dos redes responden juntas, con la media de lo que indica cada una.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Measured on photographs it did not learn from</source>
        <translation>Medido en fotografías con las que no se entrenó</translation>
    </message>
    <message>
        <source>Kappa: quadratic weighted. AUC, sensitivity and specificity: moderate or worse.</source>
        <translation>Kappa: ponderado cuadrático. AUC, sensibilidad y especificidad: moderada o peor.</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Learnt from&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names}&lt;/ul&gt;&lt;p&gt;&lt;b&gt;Not for, and limits&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names_2}&lt;li&gt;{dme_not_assessed}.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Entrenado con&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names}&lt;/ul&gt;&lt;p&gt;&lt;b&gt;Usos no previstos y limitaciones&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names_2}&lt;li&gt;{dme_not_assessed}.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>off ({problem})</source>
        <translation>desactivado ({problem})</translation>
    </message>
    <message>
        <source>About drviewer</source>
        <translation>Acerca de drviewer</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copiar las versiones</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;AI is off.&lt;/b&gt; {problem}&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;La IA está desactivada.&lt;/b&gt; {problem}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>&lt;li&gt;{name}, {n} photographs: {terms}&lt;/li&gt;</source>
        <translation>&lt;li&gt;{name}, {n} fotografías: {terms}&lt;/li&gt;</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Reading workstation for diabetic retinopathy</source>
        <translation>Estación de lectura de retinopatía diabética</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Sens.</source>
        <translation>Sens.</translation>
    </message>
    <message>
        <source>Spec.</source>
        <translation>Esp.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open fi&amp;les…</source>
        <translation>Abrir &amp;archivos…</translation>
    </message>
    <message>
        <source>Open the &amp;samples</source>
        <translation>Abrir los &amp;ejemplos</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nueva ventana</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>Ce&amp;rrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Export this patient&apos;s report…</source>
        <translation>E&amp;xportar el informe de este paciente…</translation>
    </message>
    <message>
        <source>Export &amp;all reports…</source>
        <translation>Exportar &amp;todos los informes…</translation>
    </message>
    <message>
        <source>&amp;Print this patient&apos;s report…</source>
        <translation>Im&amp;primir el informe de este paciente…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Photograph</source>
        <translation>&amp;Fotografía</translation>
    </message>
    <message>
        <source>&amp;Red-free</source>
        <translation>&amp;Sin rojo</translation>
    </message>
    <message>
        <source>&amp;CLAHE</source>
        <translation>&amp;CLAHE</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Lado a lado</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>&amp;Ajustar a la ventana</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ac&amp;ercar</translation>
    </message>
    <message>
        <source>&amp;Zoom out</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>S&amp;uperposición</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Como el s&amp;istema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Ungradable</source>
        <translation>&amp;No graduable</translation>
    </message>
    <message>
        <source>Con&amp;firm the model&apos;s grade</source>
        <translation>Con&amp;firmar el grado del modelo</translation>
    </message>
    <message>
        <source>C&amp;lear my grade</source>
        <translation>&amp;Borrar mi grado</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>&amp;Lista de trabajo</translation>
    </message>
    <message>
        <source>&amp;Checklist…</source>
        <translation>Lista de &amp;signos…</translation>
    </message>
    <message>
        <source>Why I &amp;differ from the model</source>
        <translation>&amp;Por qué difiero del modelo</translation>
    </message>
    <message>
        <source>&amp;Looked again</source>
        <translation>&amp;Revisado</translation>
    </message>
    <message>
        <source>It is the &amp;right eye</source>
        <translation>Es el ojo &amp;derecho</translation>
    </message>
    <message>
        <source>It is the le&amp;ft eye</source>
        <translation>Es el ojo &amp;izquierdo</translation>
    </message>
    <message>
        <source>&amp;Sign…</source>
        <translation>&amp;Firmar…</translation>
    </message>
    <message>
        <source>&amp;Amend…</source>
        <translation>&amp;Enmendar…</translation>
    </message>
    <message>
        <source>&amp;Visits…</source>
        <translation>Vi&amp;sitas…</translation>
    </message>
    <message>
        <source>&amp;Merge with another patient…</source>
        <translation>F&amp;usionar con otro paciente…</translation>
    </message>
    <message>
        <source>A&amp;greement monitor…</source>
        <translation>Monitor de c&amp;oncordancia…</translation>
    </message>
    <message>
        <source>&amp;Look and select</source>
        <translation>&amp;Ver y seleccionar</translation>
    </message>
    <message>
        <source>Remo&amp;ve the selected mark</source>
        <translation>&amp;Quitar la marca seleccionada</translation>
    </message>
    <message>
        <source>List &amp;of marks</source>
        <translation>&amp;Lista de marcas</translation>
    </message>
    <message>
        <source>&amp;Hide all marks</source>
        <translation>&amp;Ocultar todas las marcas</translation>
    </message>
    <message>
        <source>&amp;ETDRS grid</source>
        <translation>Rejilla &amp;ETDRS</translation>
    </message>
    <message>
        <source>&amp;Quadrants</source>
        <translation>&amp;Cuadrantes</translation>
    </message>
    <message>
        <source>Place &amp;fovea by hand</source>
        <translation>Colocar la &amp;fóvea a mano</translation>
    </message>
    <message>
        <source>Place &amp;disc by hand</source>
        <translation>Colocar la &amp;papila a mano</translation>
    </message>
    <message>
        <source>Find fovea and disc a&amp;new</source>
        <translation>Buscar de &amp;nuevo fóvea y papila</translation>
    </message>
    <message>
        <source>E&amp;xport the marks…</source>
        <translation>E&amp;xportar las marcas…</translation>
    </message>
    <message>
        <source>&amp;Next image</source>
        <translation>Imagen &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation>Imagen &amp;anterior</translation>
    </message>
    <message>
        <source>Ne&amp;xt patient</source>
        <translation>Paciente s&amp;iguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious patient</source>
        <translation>Paciente a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Correct patient, eye or date…</source>
        <translation>&amp;Corregir paciente, ojo o fecha…</translation>
    </message>
    <message>
        <source>Show the file &amp;in its folder</source>
        <translation>Mostrar el archivo en su carpe&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Buscar un comando…</translation>
    </message>
    <message>
        <source>&amp;Jobs…</source>
        <translation>T&amp;areas…</translation>
    </message>
    <message>
        <source>&amp;Take the tour</source>
        <translation>Iniciar el &amp;recorrido</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>Guía del &amp;usuario</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>Check the &amp;installation…</source>
        <translation>&amp;Comprobar la instalación…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Edit the keys…</source>
        <translation>&amp;Editar los atajos…</translation>
    </message>
    <message>
        <source>&amp;About drviewer</source>
        <translation>Acerca de &amp;drviewer</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>Abrir la carpeta de re&amp;gistros</translation>
    </message>
    <message>
        <source>With nothing open yet</source>
        <translation>Sin nada abierto todavía</translation>
    </message>
    <message>
        <source>The photograph as it is</source>
        <translation>La fotografía tal cual</translation>
    </message>
    <message>
        <source>The green channel</source>
        <translation>El canal verde</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation>Contraste local (CLAHE)</translation>
    </message>
    <message>
        <source>Photograph beside CLAHE</source>
        <translation>Fotografía junto a CLAHE</translation>
    </message>
    <message>
        <source>Show or hide the model&apos;s overlay</source>
        <translation>Mostrar u ocultar la superposición del modelo</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Cambiar entre claro y oscuro</translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation>Consultar al modelo</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>Detener lo que está en curso</translation>
    </message>
    <message>
        <source>Write a note on this image</source>
        <translation>Escribir una nota sobre esta imagen</translation>
    </message>
    <message>
        <source>All exams</source>
        <translation>Todos los exámenes</translation>
    </message>
    <message>
        <source>The signs of the 4-2-1 rule</source>
        <translation>Los signos de la regla 4-2-1</translation>
    </message>
    <message>
        <source>A second look was taken</source>
        <translation>Se ha mirado por segunda vez</translation>
    </message>
    <message>
        <source>Sign this exam</source>
        <translation>Firmar este examen</translation>
    </message>
    <message>
        <source>Open a signed exam again</source>
        <translation>Reabrir un examen firmado</translation>
    </message>
    <message>
        <source>Grades over time</source>
        <translation>Evolución de los grados</translation>
    </message>
    <message>
        <source>Four quadrants</source>
        <translation>Cuatro cuadrantes</translation>
    </message>
    <message>
        <source>What runs and what has ended</source>
        <translation>Lo que está en curso y lo que ha terminado</translation>
    </message>
    <message>
        <source>Two minutes on the samples</source>
        <translation>Dos minutos con los ejemplos</translation>
    </message>
    <message>
        <source>Then click on anything</source>
        <translation>Después haga clic en cualquier elemento</translation>
    </message>
    <message>
        <source>Files, database, model</source>
        <translation>Archivos, base de datos, modelo</translation>
    </message>
    <message>
        <source>Change what the keys do</source>
        <translation>Cambiar la función de las teclas</translation>
    </message>
    <message>
        <source>Oedema: {label}</source>
        <translation>Edema: {label}</translation>
    </message>
    <message>
        <source>Draw: {label}</source>
        <translation>Dibujar: {label}</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>CLAHE on lightness</source>
        <translation>CLAHE en la luminosidad</translation>
    </message>
    <message>
        <source>CLAHE on green</source>
        <translation>CLAHE en el verde</translation>
    </message>
    <message>
        <source>CLAHE on each channel</source>
        <translation>CLAHE en cada canal</translation>
    </message>
    <message>
        <source>No CLAHE</source>
        <translation>Sin CLAHE</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>What CLAHE works on</source>
        <translation>Sobre qué actúa CLAHE</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Igualar la luz</translation>
    </message>
    <message>
        <source>Take out the uneven illumination of the field</source>
        <translation>Corrige la iluminación irregular del campo</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Reset the picture&apos;s adjustments</source>
        <translation>Restablecer los ajustes de la imagen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation>Guardar como preajuste…</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Copy the file na&amp;mes</source>
        <translation>Copiar los nombres de arc&amp;hivo</translation>
    </message>
    <message>
        <source>&amp;Delete the kept thumbnails</source>
        <translation>&amp;Eliminar las miniaturas guardadas</translation>
    </message>
    <message>
        <source>Grade, date</source>
        <translation>Grado, fecha</translation>
    </message>
    <message>
        <source>With their folders</source>
        <translation>Con sus carpetas</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturas</translation>
    </message>
    <message numerus="yes">
        <source>Copied {n:,} file names</source>
        <translation>
            <numerusform>Se copió {n:,} nombre de archivo</numerusform>
            <numerusform>Se copiaron {n:,} nombres de archivo</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted {freed:.1f} MB of thumbnails</source>
        <translation>Se eliminaron {freed:.1f} MB de miniaturas</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Eliminando</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search patient, id, file, date</source>
        <translation>Buscar paciente, id., archivo, fecha</translation>
    </message>
    <message>
        <source>More filters: grade, state, quality, eye, date</source>
        <translation>Más filtros: grado, estado, calidad, ojo, fecha</translation>
    </message>
    <message>
        <source>Size and order of the thumbnails</source>
        <translation>Tamaño y orden de las miniaturas</translation>
    </message>
    <message>
        <source>Show {quick}: {counts}</source>
        <translation>Mostrar {quick}: {counts}</translation>
    </message>
    <message>
        <source>Small: a list</source>
        <translation>Pequeñas: una lista</translation>
    </message>
    <message>
        <source>Medium thumbnails</source>
        <translation>Miniaturas medianas</translation>
    </message>
    <message>
        <source>Large thumbnails</source>
        <translation>Miniaturas grandes</translation>
    </message>
    <message>
        <source>Filmstrip below the picture</source>
        <translation>Tira de miniaturas bajo la imagen</translation>
    </message>
    <message>
        <source>By patient, right eye first</source>
        <translation>Por paciente, primero el ojo derecho</translation>
    </message>
    <message>
        <source>By patient and visit</source>
        <translation>Por paciente y visita</translation>
    </message>
    <message>
        <source>All by file name</source>
        <translation>Todas por nombre de archivo</translation>
    </message>
    <message>
        <source>All by date, newest first</source>
        <translation>Todas por fecha, primero las más recientes</translation>
    </message>
    <message>
        <source>All by grade, worst first</source>
        <translation>Todas por grado, primero las peores</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Todo estado</translation>
    </message>
    <message>
        <source>To grade</source>
        <translation>Por graduar</translation>
    </message>
    <message>
        <source>Graded, not signed</source>
        <translation>Con grado, sin firmar</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>Toda calidad</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>(from {threshold:.2f})</source>
        <translation>(desde {threshold:.2f})</translation>
    </message>
    <message>
        <source>{said}: this model names no probability to call it from</source>
        <translation>{said}: este modelo no indica a partir de qué probabilidad se considera así</translation>
    </message>
    <message>
        <source>{said}: called from a probability of {threshold:.2f} on, the operating point in the settings when the photograph was graded</source>
        <translation>{said}: se considera así a partir de una probabilidad de {threshold:.2f}, el punto de corte fijado en los ajustes cuando se graduó la fotografía</translation>
    </message>
    <message>
        <source>New to drviewer? The two-minute tour shows the way on the bundled samples.</source>
        <translation>¿Es la primera vez que usa drviewer? El recorrido de dos minutos se lo muestra con los ejemplos incluidos.</translation>
    </message>
    <message>
        <source>Grading goes on where it was stopped</source>
        <translation>La graduación continúa donde se detuvo</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Iniciar el recorrido</translation>
    </message>
    <message>
        <source>ICDR scale, Wilkinson et al. 2003. Severe NPDR: more than 20 haemorrhages in each of 4 quadrants, or venous beading in 2, or prominent IRMA in 1; and no PDR.</source>
        <translation>Escala ICDR, Wilkinson et al. 2003. RDNP grave: más de 20 hemorragias en cada uno de los 4 cuadrantes, o arrosariamiento venoso en 2, o IRMA prominentes en 1; y sin RDP.</translation>
    </message>
    <message>
        <source>&amp;Microaneurysms</source>
        <translation>&amp;Microaneurismas</translation>
    </message>
    <message>
        <source>Hard e&amp;xudates or cotton-wool spots</source>
        <translation>E&amp;xudados duros o algodonosos</translation>
    </message>
    <message>
        <source>&amp;Neovascularisation (disc or elsewhere)</source>
        <translation>&amp;Neovascularización (papilar o extrapapilar)</translation>
    </message>
    <message>
        <source>&amp;Vitreous or preretinal haemorrhage</source>
        <translation>Hemorragia &amp;vítrea o prerretiniana</translation>
    </message>
    <message>
        <source>Signs of macular &amp;oedema</source>
        <translation>Signos de &amp;edema macular</translation>
    </message>
    <message>
        <source>Haemorrhages, {place}</source>
        <translation>Hemorragias, {place}</translation>
    </message>
    <message>
        <source>I went through the whole list: what is not ticked is &amp;absent</source>
        <translation>He repasado toda la lista: lo no marcado está &amp;ausente</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Venous beading, {place}</source>
        <translation>Arrosariamiento venoso, {place}</translation>
    </message>
    <message>
        <source>IRMA, {place}</source>
        <translation>IRMA, {place}</translation>
    </message>
    <message>
        <source>Haemorrhages</source>
        <translation>Hemorragias</translation>
    </message>
    <message>
        <source>Venous beading</source>
        <translation>Arrosariamiento venoso</translation>
    </message>
    <message>
        <source>Prominent IRMA</source>
        <translation>IRMA prominentes</translation>
    </message>
    <message>
        <source>Implies nothing yet</source>
        <translation>Aún no indica ningún grado</translation>
    </message>
    <message>
        <source>Implies {implied} · {label}{because}</source>
        <translation>Indica {implied} · {label}{because}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>CLAHE clip limit</source>
        <translation>Límite de recorte de CLAHE</translation>
    </message>
    <message>
        <source>Clip limit: how far local contrast may be raised (0.5 to 10)</source>
        <translation>Límite de recorte: hasta dónde se puede realzar el contraste local (de 0,5 a 10)</translation>
    </message>
    <message>
        <source>CLAHE tiles a side</source>
        <translation>Bloques de CLAHE por lado</translation>
    </message>
    <message>
        <source>Tiles a side: how local the contrast is (2 to 32)</source>
        <translation>Bloques por lado: lo local que es el contraste (de 2 a 32)</translation>
    </message>
    <message>
        <source>More: channel, light, brightness, contrast, gamma, sharpness, presets</source>
        <translation>Más: canal, luz, brillo, contraste, gamma, nitidez, preajustes</translation>
    </message>
    <message>
        <source>More enhancement</source>
        <translation>Más opciones de realce</translation>
    </message>
    <message>
        <source>Reset CLAHE</source>
        <translation>Restablecer CLAHE</translation>
    </message>
    <message>
        <source>Back to {clip_limit:.1f} · {tiles}×{tiles}</source>
        <translation>Volver a {clip_limit:.1f} · {tiles}×{tiles}</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>Choose CLAHE or Side by side to see its effect</source>
        <translation>Elija CLAHE o Lado a lado para ver su efecto</translation>
    </message>
    <message>
        <source>What is done is on record and stays done.</source>
        <translation>Lo que ya se hizo está registrado y se conserva.</translation>
    </message>
    <message>
        <source> If you stop now, it goes on from there the next time drviewer starts.</source>
        <translation> Si lo detiene ahora, continuará desde ahí la próxima vez que se inicie drviewer.</translation>
    </message>
    <message>
        <source> Reports that have not been written are not taken up by themselves.</source>
        <translation> Los informes que no se hayan escrito no se retoman automáticamente.</translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation>Todavía hay tareas en curso</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Mantener abierto</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Terminar y cerrar</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>No todo está guardado</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes could not be put on record. They are lost when the window closes.</source>
        <translation>
            <numerusform>{n} nota no se pudo registrar. Se perderá al cerrar la ventana.</numerusform>
            <numerusform>{n} notas no se pudieron registrar. Se perderán al cerrar la ventana.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Loupe while held</source>
        <translation>Lupa (mantener pulsada)</translation>
    </message>
    <message>
        <source>Hide the overlay while held</source>
        <translation>Ocultar la superposición (mantener pulsada)</translation>
    </message>
    <message>
        <source>Move the photograph while drawing</source>
        <translation>Mover la fotografía al dibujar</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Find a command, a folder or a patient</source>
        <translation>Buscar un comando, una carpeta o un paciente</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>No hay nada con ese nombre.</translation>
    </message>
    <message>
        <source>ANOTHER PATIENT: {shown_name}</source>
        <translation>OTRO PACIENTE: {shown_name}</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>alineada</translation>
    </message>
    <message>
        <source>aligned by hand</source>
        <translation>alineada a mano</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Problema detectado</translation>
    </message>
    <message>
        <source>Images (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.dcm *.dicom);;All files (*)</source>
        <translation>Imágenes (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.dcm *.dicom);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation>Abrir fotografías</translation>
    </message>
    <message>
        <source>Export all reports into a folder</source>
        <translation>Exportar todos los informes a una carpeta</translation>
    </message>
    <message>
        <source>Off centre</source>
        <translation>No central</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>{label}  (Alt+{number})</source>
        <translation>{label}  (Alt+{number})</translation>
    </message>
    <message>
        <source>Macular oedema: {label}</source>
        <translation>Edema macular: {label}</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>Suelte para abrir</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Abrir archivos…</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>Probar los ejemplos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Abrir la carpeta de registros</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Carpetas recientes</translation>
    </message>
    <message>
        <source>Open fundus photographs</source>
        <translation>Abrir fotografías de fondo de ojo</translation>
    </message>
    <message>
        <source>Choose a folder. drviewer finds the photographs in it and below, sorts them by patient and eye, and keeps your grades on this computer.</source>
        <translation>Elija una carpeta. drviewer busca las fotografías en ella y en sus subcarpetas, las ordena por paciente y ojo, y guarda sus grados en este equipo.</translation>
    </message>
    <message>
        <source>…or drop files and folders anywhere in this window.</source>
        <translation>…o suelte archivos y carpetas en cualquier parte de esta ventana.</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Buscando fotografías…</translation>
    </message>
    <message>
        <source>The database can&apos;t be opened</source>
        <translation>No se puede abrir la base de datos</translation>
    </message>
    <message>
        <source>Open photographs first</source>
        <translation>Abra primero las fotografías</translation>
    </message>
    <message>
        <source>Open an exam first</source>
        <translation>Abra primero un examen</translation>
    </message>
    <message>
        <source>Choose a photograph first</source>
        <translation>Elija primero una fotografía</translation>
    </message>
    <message>
        <source>The model has not answered yet</source>
        <translation>El modelo aún no ha respondido</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>No hay nada en curso</translation>
    </message>
    <message>
        <source>Needs a second photograph</source>
        <translation>Requiere una segunda fotografía</translation>
    </message>
    <message>
        <source>This photograph can&apos;t be read</source>
        <translation>No se puede leer esta fotografía</translation>
    </message>
    <message>
        <source>This exam is signed</source>
        <translation>Este examen está firmado</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The model is at work</source>
        <translation>El modelo está trabajando</translation>
    </message>
    <message>
        <source>AI is off</source>
        <translation>IA desactivada</translation>
    </message>
    <message>
        <source>OD · right</source>
        <translation>OD · der.</translation>
    </message>
    <message>
        <source>It is the right eye (Alt+R)</source>
        <translation>Es el ojo derecho (Alt+R)</translation>
    </message>
    <message>
        <source>OS · left</source>
        <translation>OS · izq.</translation>
    </message>
    <message>
        <source>It is the left eye (Alt+L)</source>
        <translation>Es el ojo izquierdo (Alt+L)</translation>
    </message>
    <message>
        <source>Name the patient…</source>
        <translation>Indicar el paciente…</translation>
    </message>
    <message>
        <source>Looked again</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>A second look was taken (V)</source>
        <translation>Se ha mirado por segunda vez (V)</translation>
    </message>
    <message>
        <source>Open the photograph that this is about</source>
        <translation>Abrir la fotografía a la que se refiere</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Firmar…</translation>
    </message>
    <message>
        <source>Sign this exam, then go on to the next patient (Ctrl+S)</source>
        <translation>Firmar este examen y pasar al paciente siguiente (Ctrl+S)</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>Reabrir…</translation>
    </message>
    <message>
        <source>Open the signed exam again; what was signed is kept</source>
        <translation>Reabrir el examen firmado; lo que se firmó se conserva</translation>
    </message>
    <message>
        <source>Exam {when}</source>
        <translation>Examen {when}</translation>
    </message>
    <message>
        <source>Show {label}: {count}</source>
        <translation>Mostrar {label}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <translation>
            <numerusform>{n} visita</numerusform>
            <numerusform>{n} visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>b. {day}</source>
        <translation>nac. {day}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>y {more} más</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Exam date</source>
        <translation>Fecha examen</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Ojos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>Para revisar</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>grade {said}, {label}</source>
        <translation>grado {said}, {label}</translation>
    </message>
    <message>
        <source>no photograph</source>
        <translation>sin fotografía</translation>
    </message>
    <message>
        <source>Overdue since {due}</source>
        <translation>Vencido desde el {due}</translation>
    </message>
    <message>
        <source>Due {due}</source>
        <translation>Plazo: {due}</translation>
    </message>
    <message>
        <source>Your grade of the {label}</source>
        <translation>Su grado del {label}</translation>
    </message>
    <message>
        <source>Sort by {label}</source>
        <translation>Ordenar por {label}</translation>
    </message>
    <message>
        <source>You differ: {reason}</source>
        <translation>Usted difiere: {reason}</translation>
    </message>
    <message>
        <source>The middle of the bars, not the longest</source>
        <translation>El centro de las barras, no la más larga</translation>
    </message>
    <message>
        <source>Edit the keys…</source>
        <translation>Editar los atajos…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>The keyboard shortcut of every command; it counts at once.</source>
        <translation>El atajo de teclado de cada comando; vale de inmediato.</translation>
    </message>
    <message>
        <source>{short}: the note could not be saved</source>
        <translation>{short}: la nota no se pudo guardar</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>Copiar la nota</translation>
    </message>
    <message>
        <source>{opened}, {unread}</source>
        <translation>{opened}, {unread}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} can&apos;t be read</source>
        <translation>
            <numerusform>{n:,} no se puede leer</numerusform>
            <numerusform>{n:,} no se pueden leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the former versions</source>
        <translation>Generación de las versiones anteriores</translation>
    </message>
    <message>
        <source>Not while you read first: the order would tell what the model thinks.</source>
        <translation>No mientras usted lea primero: el orden revelaría lo que piensa el modelo.</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Ratón y teclas</translation>
    </message>
    <message>
        <source>All exams of this list are signed. A search or filter may hide others.</source>
        <translation>Todos los exámenes de esta lista están firmados. Una búsqueda o un filtro puede ocultar otros.</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmado</translation>
    </message>
    <message>
        <source>Signed: read-only until its exam is amended</source>
        <translation>Firmado: solo lectura hasta que se enmiende su examen</translation>
    </message>
    <message>
        <source>The backup {path} holds patients, the database {database} none.</source>
        <translation>La copia de seguridad {path} contiene pacientes; la base de datos {database}, ninguno.</translation>
    </message>
    <message>
        <source>There is no database {path} yet.</source>
        <translation>Todavía no existe la base de datos {path}.</translation>
    </message>
    <message>
        <source>{path} is there and is no backup.</source>
        <translation>{path} ya existe y no es una copia de seguridad.</translation>
    </message>
    <message>
        <source>Name another file, and see whether this is the right data folder.</source>
        <translation>Indique otro archivo y compruebe que sea la carpeta de datos correcta.</translation>
    </message>
    <message>
        <source>Open some photographs first.</source>
        <translation>Abra antes algunas fotografías.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Indique otro archivo.</translation>
    </message>
    <message>
        <source>The backup {path} could not be written whole: {error}</source>
        <translation>La copia de seguridad {path} no se pudo escribir completa: {error}</translation>
    </message>
    <message>
        <source>Check the disk, or name another file. A former backup is as it was.</source>
        <translation>Compruebe el disco o indique otro archivo. Si había una copia anterior, sigue como estaba.</translation>
    </message>
    <message>
        <source>Take another backup. Nothing was changed.</source>
        <translation>Use otra copia de seguridad. No se ha modificado nada.</translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer drviewer (its schema is {version}).</source>
        <translation>La copia de seguridad {path} se hizo con una versión más reciente de drviewer (su esquema es {version}).</translation>
    </message>
    <message>
        <source>The backup {path} is encrypted.</source>
        <translation>La copia de seguridad {path} está cifrada.</translation>
    </message>
    <message>
        <source>Install the latest drviewer. Nothing was changed.</source>
        <translation>Instale la última versión de drviewer. No se ha modificado nada.</translation>
    </message>
    <message>
        <source>{name} in the backup {path} is damaged.</source>
        <translation>{name} está dañado en la copia de seguridad {path}.</translation>
    </message>
    <message>
        <source>The backup {path} can&apos;t be read: {error}.</source>
        <translation>No se puede leer la copia de seguridad {path}: {error}.</translation>
    </message>
    <message>
        <source>{path} is no backup of drviewer, or its list is damaged.</source>
        <translation>{path} no es una copia de seguridad de drviewer o su lista está dañada.</translation>
    </message>
    <message>
        <source>{name} is missing from the backup {path}.</source>
        <translation>Falta {name} en la copia de seguridad {path}.</translation>
    </message>
    <message>
        <source>Name a backup&apos;s file.</source>
        <translation>Indique el archivo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>A file has changed since this was signed</source>
        <translation>Un archivo ha cambiado desde la firma</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>No consultado</translation>
    </message>
    <message>
        <source>The model has not been asked about these photographs</source>
        <translation>No se ha consultado al modelo sobre estas fotografías</translation>
    </message>
    <message>
        <source>You read first: what the model says shows when every eye is graded</source>
        <translation>Usted lee primero: lo que indica el modelo se muestra cuando todos los ojos tienen grado</translation>
    </message>
    <message>
        <source>Shown after your reading</source>
        <translation>Se muestra tras su lectura</translation>
    </message>
    <message>
        <source>The patient’s details were changed after it was signed; amend to print them.</source>
        <translation>Los datos del paciente se cambiaron después de la firma; enmiéndelo para imprimirlos.</translation>
    </message>
    <message>
        <source>Every exam has been read.</source>
        <translation>Todos los exámenes están leídos.</translation>
    </message>
    <message>
        <source>This window closes when everything under way is done.</source>
        <translation>Esta ventana se cerrará cuando termine todo lo que está en curso.</translation>
    </message>
    <message>
        <source>No exam is waiting to be signed.</source>
        <translation>No hay exámenes pendientes de firma.</translation>
    </message>
    <message>
        <source>Nothing asks for a second look.</source>
        <translation>Nada requiere una segunda revisión.</translation>
    </message>
    <message>
        <source>No exam is signed yet.</source>
        <translation>Aún no hay exámenes firmados.</translation>
    </message>
    <message>
        <source>No patient is overdue.</source>
        <translation>Ningún paciente tiene el plazo vencido.</translation>
    </message>
    <message>
        <source>Open a folder of photographs: the visits of its patients are listed here.</source>
        <translation>Abra una carpeta de fotografías: aquí aparecerán las visitas de sus pacientes.</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>Cargando los exámenes</translation>
    </message>
    <message>
        <source>Reading the exams…</source>
        <translation>Cargando los exámenes…</translation>
    </message>
    <message>
        <source>No exam on record yet</source>
        <translation>Aún no hay exámenes registrados</translation>
    </message>
    <message>
        <source>The exams can&apos;t be read</source>
        <translation>No se pueden cargar los exámenes</translation>
    </message>
    <message>
        <source>Show all exams</source>
        <translation>Mostrar todos los exámenes</translation>
    </message>
    <message>
        <source> among those in “{label}”</source>
        <translation> entre los de “{label}”</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”{where}</source>
        <translation>Nada coincide con “{text}”{where}</translation>
    </message>
    <message>
        <source>Opening the exam</source>
        <translation>Abriendo el examen</translation>
    </message>
    <message>
        <source>This patient has no photographs any more</source>
        <translation>Este paciente ya no tiene fotografías</translation>
    </message>
    <message>
        <source>{exams} of {patients}</source>
        <translation>{exams} de {patients}</translation>
    </message>
    <message>
        <source>Back to the photographs</source>
        <translation>Volver a las fotografías</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Search name or id</source>
        <translation>Buscar nombre o id.</translation>
    </message>
    <message>
        <source>Search the exams by name or id</source>
        <translation>Buscar exámenes por nombre o id.</translation>
    </message>
    <message>
        <source>Read the exams again</source>
        <translation>Volver a cargar los exámenes</translation>
    </message>
    <message>
        <source>Enter opens an exam. Just type to search.</source>
        <translation>Enter abre un examen. Para buscar, basta con escribir.</translation>
    </message>
    <message numerus="yes">
        <source>Reading… {n:,} exams so far</source>
        <translation>
            <numerusform>Cargando… {n:,} examen hasta ahora</numerusform>
            <numerusform>Cargando… {n:,} exámenes hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date: {problem}</source>
        <translation>Sin actualizar: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} exams</source>
        <translation>
            <numerusform>{n:,} examen</numerusform>
            <numerusform>{n:,} exámenes</numerusform>
        </translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>de la A a la Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>de la Z a la A</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>primero los más antiguos</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>primero los más recientes</translation>
    </message>
    <message>
        <source>to do first</source>
        <translation>primero los pendientes</translation>
    </message>
    <message>
        <source>done first</source>
        <translation>primero los terminados</translation>
    </message>
    <message>
        <source>least urgent first</source>
        <translation>primero los menos urgentes</translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation>primero los más urgentes</translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation>primero los de fecha más próxima</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>primero los de fecha más lejana</translation>
    </message>
    <message>
        <source>Sorted by {words}</source>
        <translation>Ordenado por {words}</translation>
    </message>
    <message>
        <source>Suspects first · {order}</source>
        <translation>Sospechas primero · {order}</translation>
    </message>
    <message>
        <source>Suspects of vision-threatening disease stand on top until they are signed (Settings)</source>
        <translation>Las sospechas de enfermedad que amenaza la visión quedan arriba hasta que se firman (Ajustes)</translation>
    </message>
    <message>
        <source>How the list is sorted</source>
        <translation>Orden de la lista</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Exámenes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Looks for photographs in a folder and below it. They are read where they lie; nothing is copied or changed.</source>
        <translation>Busca fotografías en una carpeta y sus subcarpetas. Se leen donde están; no se copia ni se modifica nada.</translation>
    </message>
    <message>
        <source>One real photograph and six synthetic ones that come with the program, to try things on. They are nobody&apos;s patient data.</source>
        <translation>Una fotografía real y seis sintéticas que vienen con el programa, para hacer pruebas. No son datos de ningún paciente.</translation>
    </message>
    <message>
        <source>Shows this patient&apos;s report as it will be printed, then writes it as a PDF. Until the exam is signed it says DRAFT.</source>
        <translation>Muestra el informe de este paciente tal como se imprimirá y después lo guarda en PDF. Hasta que se firme el examen, lleva la palabra BORRADOR.</translation>
    </message>
    <message>
        <source>Writes one PDF for each patient listed. Runs as a job.</source>
        <translation>Genera un PDF por cada paciente de la lista. Se ejecuta como tarea.</translation>
    </message>
    <message>
        <source>Asks the model about this photograph, even if it has answered before. While others are being graded it waits its turn.</source>
        <translation>Consulta al modelo sobre esta fotografía, aunque ya haya respondido. Si se están graduando otras, espera su turno.</translation>
    </message>
    <message>
        <source>Asks the model about everything listed that it has not answered yet. Runs as a job: it can be paused, and goes on next time if the window is closed.</source>
        <translation>Consulta al modelo sobre todo lo que hay en la lista y aún no tiene respuesta. Se ejecuta como tarea: puede pausarse y, si se cierra la ventana, continúa la próxima vez.</translation>
    </message>
    <message>
        <source>Lays over the photograph where the model&apos;s evidence for a grade is. It does not outline lesions and proves nothing; off until you ask for it.</source>
        <translation>Muestra sobre la fotografía dónde está la evidencia del modelo a favor de un grado. No delimita lesiones ni demuestra nada; está desactivada hasta que usted la pida.</translation>
    </message>
    <message>
        <source>The green channel, in which vessels and haemorrhages stand out. The file is not changed.</source>
        <translation>El canal verde, en el que destacan los vasos y las hemorragias. El archivo no se modifica.</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE). Clip limit and tiles are under the picture. The model looks at its own fixed version, whatever is chosen here.</source>
        <translation>Contraste local (CLAHE). El límite de recorte y los bloques están debajo de la imagen. El modelo usa su propia versión fija, sea cual sea la elección aquí.</translation>
    </message>
    <message>
        <source>Takes the model&apos;s grade as yours. Possible only once it is shown.</source>
        <translation>Adopta el grado del modelo como suyo. Solo es posible cuando ya se muestra.</translation>
    </message>
    <message>
        <source>Say that this photograph can&apos;t be graded: repeat it, dilate, or refer.</source>
        <translation>Indica que esta fotografía no es graduable: repetirla, dilatar o derivar.</translation>
    </message>
    <message>
        <source>The signs of severe disease by the 4-2-1 rule, one by one. Ticking them grades nothing by itself.</source>
        <translation>Los signos de enfermedad grave según la regla 4-2-1, uno por uno. Marcarlos no asigna por sí solo ningún grado.</translation>
    </message>
    <message>
        <source>Puts your name under this exam. It is read-only from then on, until it is amended.</source>
        <translation>Pone su nombre en este examen. A partir de entonces es de solo lectura, hasta que se enmiende.</translation>
    </message>
    <message>
        <source>Opens a signed exam again. The former version stays on record; its report is marked as superseded.</source>
        <translation>Reabre un examen firmado. La versión anterior queda registrada y su informe se marca como sustituido.</translation>
    </message>
    <message>
        <source>For the clinic&apos;s lead: how often readers and model differ. Not accuracy.</source>
        <translation>Para el responsable de la clínica: con qué frecuencia difieren los lectores y el modelo. No mide la exactitud.</translation>
    </message>
    <message>
        <source>Three circles about the fovea, in disc diameters. It lies where fovea and disc are; correct those by hand where the suggestion is wrong.</source>
        <translation>Tres círculos alrededor de la fóvea, en diámetros de papila. Se sitúa según la fóvea y la papila; corríjalas a mano si la sugerencia no es correcta.</translation>
    </message>
    <message>
        <source>Suggests fovea and optic disc anew. Look at where they are.</source>
        <translation>Vuelve a sugerir la fóvea y la papila. Compruebe su posición.</translation>
    </message>
    <message>
        <source>Says that this is a right eye, where tag, file name and the disc&apos;s side do not agree or nobody says.</source>
        <translation>Indica que es un ojo derecho, cuando la etiqueta, el nombre del archivo y el lado de la papila no coinciden o no hay ningún dato.</translation>
    </message>
    <message>
        <source>Says that this is a left eye, where tag, file name and the disc&apos;s side do not agree or nobody says.</source>
        <translation>Indica que es un ojo izquierdo, cuando la etiqueta, el nombre del archivo y el lado de la papila no coinciden o no hay ningún dato.</translation>
    </message>
    <message>
        <source>The same person was entered twice: join both records. It can be undone.</source>
        <translation>La misma persona se registró dos veces: une ambos registros. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Everything that runs in the background: how far it is, what came of it, what failed and why.</source>
        <translation>Todo lo que se ejecuta en segundo plano: su avance, su resultado, qué falló y por qué.</translation>
    </message>
    <message>
        <source>Checks the program&apos;s files, the database with its audit log, and the model, and lets the model answer. The same as `drviewer verify`.</source>
        <translation>Comprueba los archivos del programa, la base de datos con su registro de auditoría y el modelo, y hace responder al modelo. Equivale a `drviewer verify`.</translation>
    </message>
    <message>
        <source>Ends early what is under way. What is done is on record and stays done.</source>
        <translation>Interrumpe lo que está en curso. Lo ya hecho queda registrado y se conserva.</translation>
    </message>
    <message>
        <source>The photographs that were opened, by patient and eye, with what is known of each: graded or not, ungradable, signed, or why it can&apos;t be read. The filters above the list combine; the search finds names, ids and file names.</source>
        <translation>Las fotografías abiertas, por paciente y ojo, con lo que se sabe de cada una: graduada o no, no graduable, firmada, o por qué no se puede leer. Los filtros sobre la lista se combinan; la búsqueda encuentra nombres, ID y nombres de archivo.</translation>
    </message>
    <message>
        <source>The photograph and what is laid over it. Wheel: zoom at the pointer. Drag: pan. Double click: fit. Right drag: contrast and brightness. What was done to the picture is written on it; the file is never changed.</source>
        <translation>La fotografía y lo que se le superpone. Rueda: zoom en el puntero. Arrastrar: desplazar. Doble clic: ajustar. Arrastrar con el botón derecho: contraste y brillo. Lo que se ha hecho con la imagen queda escrito sobre ella; el archivo no se modifica nunca.</translation>
    </message>
    <message>
        <source>What you see and what the model says. Your grade (keys 0 to 4, U for ungradable), macular oedema as you judge it, and a note are on record at once. The model&apos;s grade stays hidden until yours is entered, unless the settings say otherwise. It grades diabetic retinopathy only.</source>
        <translation>Lo que usted ve y lo que indica el modelo. Su grado (teclas 0 a 4, U si no es graduable), su valoración del edema macular y su nota quedan registrados al instante. El grado del modelo permanece oculto hasta que usted registre el suyo, salvo que los ajustes indiquen otra cosa. El modelo solo gradúa la retinopatía diabética.</translation>
    </message>
    <message>
        <source>What is still open before this exam can be signed, and why a reader differs from the model. A difference of two grades or more, or across referral, asks for a reason.</source>
        <translation>Lo que falta para poder firmar este examen y por qué un lector difiere del modelo. Una diferencia de dos grados o más, o que cambie la derivación, exige un motivo.</translation>
    </message>
    <message>
        <source>The list of photographs. It can be moved, hidden and brought back (Ctrl+B).</source>
        <translation>La lista de fotografías. Se puede mover, ocultar y volver a mostrar (Ctrl+B).</translation>
    </message>
    <message>
        <source>Grading and signing. It can be moved, hidden and brought back (Ctrl+J).</source>
        <translation>Graduación y firma. Se puede mover, ocultar y volver a mostrar (Ctrl+J).</translation>
    </message>
    <message>
        <source>All exams on record. A click on a column&apos;s head sorts, the filters combine, typing searches; Return opens the exam.</source>
        <translation>Todos los exámenes registrados. Un clic en el encabezado de una columna ordena, los filtros se combinan y escribir busca; Enter abre el examen.</translation>
    </message>
    <message>
        <source>The commands that are used all day. Everything else is in the menus, with its key.</source>
        <translation>Los comandos de uso diario. Todo lo demás está en los menús, con su tecla.</translation>
    </message>
    <message>
        <source>How far long work is, and whether it goes on. Jobs lists what ran and what failed.</source>
        <translation>Cuánto ha avanzado una tarea larga y si continúa. Tareas muestra lo que se ejecutó y lo que falló.</translation>
    </message>
    <message>
        <source>What happened, and one button where there is something to do. A message stays until it is dismissed.</source>
        <translation>Lo que ha ocurrido y un botón cuando hay algo que hacer. El mensaje permanece hasta que se descarta.</translation>
    </message>
    <message>
        <source>Open photographs here, or drop a folder. The samples are a safe place to try things.</source>
        <translation>Abra aquí fotografías o suelte una carpeta. Con los ejemplos puede hacer pruebas sin riesgo.</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Toda fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 días</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>{shown:,} of {total:,} shown</source>
        <translation>Se muestran {shown:,} de {total:,}</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>Ojo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Only grade {grade}: {label}</source>
        <translation>Solo grado {grade}: {label}</translation>
    </message>
    <message>
        <source>Only grade {grade}, {label}</source>
        <translation>Solo grado {grade}, {label}</translation>
    </message>
    <message>
        <source>Both eyes</source>
        <translation>Ambos ojos</translation>
    </message>
    <message>
        <source>Gradability: {title}. {text}</source>
        <translation>Calidad de imagen: {title}. {text}</translation>
    </message>
    <message>
        <source>No photograph open</source>
        <translation>Ninguna fotografía abierta</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Gradability not checked yet</source>
        <translation>Calidad de imagen aún sin comprobar</translation>
    </message>
    <message>
        <source>Not gradable</source>
        <translation>No graduable</translation>
    </message>
    <message>
        <source>Grade {letter}: {name}</source>
        <translation>Grado {letter}: {name}</translation>
    </message>
    <message>
        <source>AI {letter}</source>
        <translation>IA {letter}</translation>
    </message>
    <message>
        <source>{count} images could not be graded, {name} among them.</source>
        <translation>No se pudieron graduar {count} imágenes, entre ellas {name}.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after {n:,} images</source>
        <translation>
            <numerusform>Detenido tras {n:,} imagen</numerusform>
            <numerusform>Detenido tras {n:,} imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>{ungradable} not gradable</source>
        <translation>no graduables: {ungradable}</translation>
    </message>
    <message>
        <source>{skipped} had an answer already</source>
        <translation>ya con respuesta: {skipped}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} con error</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Graduación</translation>
    </message>
    <message>
        <source>Every image on record has its answer already</source>
        <translation>Todas las imágenes registradas tienen ya respuesta</translation>
    </message>
    <message>
        <source>No grade yet: keys 0–4, or U</source>
        <translation>Aún sin grado: teclas 0–4, o U</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Correct patient, eye or date</source>
        <translation>Corregir paciente, ojo o fecha</translation>
    </message>
    <message>
        <source>Nothing found against grading it.</source>
        <translation>Nada encontrado que impida graduarla.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} are signed</source>
        <translation>
            <numerusform>{n:,} está firmada</numerusform>
            <numerusform>{n:,} están firmadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The signs of the 4-2-1 rule (L)</source>
        <translation>Los signos de la regla 4-2-1 (L)</translation>
    </message>
    <message>
        <source>Checklist of signs</source>
        <translation>Lista de signos</translation>
    </message>
    <message>
        <source>Macular oedema (DME): yours, not assessed by AI</source>
        <translation>Edema macular (EMD): lo valora usted, no la IA</translation>
    </message>
    <message>
        <source>exam date unknown</source>
        <translation>fecha del examen desconocida</translation>
    </message>
    <message>
        <source>No photograph</source>
        <translation>Sin fotografía</translation>
    </message>
    <message>
        <source>Your grade</source>
        <translation>Su grado</translation>
    </message>
    <message>
        <source>The user guide is not installed.</source>
        <translation>La guía del usuario no está instalada.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Páginas de la guía</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La página</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>The guide can&apos;t be written for the browser: {error}.</source>
        <translation>No se puede generar la guía para el navegador: {error}.</translation>
    </message>
    <message>
        <source>An interval has a beginning or an end only: enter both, or neither.</source>
        <translation>Un intervalo tiene solo principio o solo fin: indique ambos o ninguno.</translation>
    </message>
    <message>
        <source>An interval ends before it begins: mend the months.</source>
        <translation>Un intervalo termina antes de empezar: corrija los meses.</translation>
    </message>
    <message>
        <source>A row has no advice: enter what is to be done.</source>
        <translation>Una fila no tiene recomendación: indique qué debe hacerse.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>Edit a copy of the follow-up table</source>
        <translation>Editar una copia de la tabla de seguimiento</translation>
    </message>
    <message>
        <source>{title}. The guideline stays as it is; every save of the copy is a new version, and reports name the one they went by.</source>
        <translation>{title}. La guía queda como está; cada vez que se guarda la copia se crea una versión nueva, y los informes nombran la que siguieron.</translation>
    </message>
    <message>
        <source>{short_name}, our clinic</source>
        <translation>{short_name}, nuestra clínica</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Guardar como versión nueva</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Advice, as printed</source>
        <translation>Recomendación, tal como se imprime</translation>
    </message>
    <message>
        <source>From (months)</source>
        <translation>Desde (meses)</translation>
    </message>
    <message>
        <source>To (months)</source>
        <translation>Hasta (meses)</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgencia</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Derivar</translation>
    </message>
    <message>
        <source>from months</source>
        <translation>desde, en meses</translation>
    </message>
    <message>
        <source>to months</source>
        <translation>hasta, en meses</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Sin coincidencias.</translation>
    </message>
    <message>
        <source>Show all images</source>
        <translation>Mostrar todas las imágenes</translation>
    </message>
    <message>
        <source>Drop to show it beside the open photograph</source>
        <translation>Suelte para mostrarla junto a la fotografía abierta</translation>
    </message>
    <message>
        <source>Eye ?</source>
        <translation>¿Ojo?</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Fit · {percent}</source>
        <translation>Ajustada · {percent}</translation>
    </message>
    <message>
        <source>Photograph: {spoken}</source>
        <translation>Fotografía: {spoken}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Opening folders, grading many images and writing many reports are listed here while they run, and what came of them afterwards. You can go on reading meanwhile.</source>
        <translation>Aquí aparecen la apertura de carpetas, la graduación de muchas imágenes y la generación de muchos informes mientras se ejecutan, y después su resultado. Entretanto puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Starts when what is before it has ended.</source>
        <translation>Comienza cuando termine lo anterior.</translation>
    </message>
    <message>
        <source>Held after the image it is at. What is done is on record.</source>
        <translation>En pausa tras la imagen en curso. Lo ya hecho está registrado.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Clear what has ended</source>
        <translation>Borrar las terminadas</translation>
    </message>
    <message>
        <source>Progress: {title}</source>
        <translation>Progreso: {title}</translation>
    </message>
    <message>
        <source>What failed: {title}</source>
        <translation>Lo que falló: {title}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>… and {more} more</source>
        <translation>… y {more} más</translation>
    </message>
    <message>
        <source>{shown} is taken by {title_of}. Change that one first.</source>
        <translation>{shown} ya está asignado a {title_of}. Cambie primero ese comando.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Choose a command, then press its new keys.</source>
        <translation>Elija un comando y pulse sus nuevas teclas.</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Buscar comandos y teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Give this command its default keys again</source>
        <translation>Devolver a este comando sus teclas predeterminadas</translation>
    </message>
    <message>
        <source>All to default</source>
        <translation>Restablecer todas</translation>
    </message>
    <message>
        <source>{shown} is taken: {held_keys}. It can&apos;t be changed.</source>
        <translation>{shown} ya está en uso: {held_keys}. No se puede cambiar.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Predeterminadas</translation>
    </message>
    <message>
        <source>No command</source>
        <translation>Ningún comando</translation>
    </message>
    <message>
        <source>Neither fovea nor disc was found: place them by hand</source>
        <translation>No se encontraron ni la fóvea ni la papila: colóquelas a mano</translation>
    </message>
    <message>
        <source>Finding fovea and disc</source>
        <translation>Localización de la fóvea y la papila</translation>
    </message>
    <message>
        <source>Keeping fovea and disc</source>
        <translation>Registro de la fóvea y la papila</translation>
    </message>
    <message>
        <source>Rotate ri&amp;ght</source>
        <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
        <source>Rotate &amp;left</source>
        <translation>Girar a la i&amp;zquierda</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>Refle&amp;jar</translation>
    </message>
    <message>
        <source>Pi&amp;xel read-out</source>
        <translation>&amp;Valor del píxel</translation>
    </message>
    <message>
        <source>A&amp;djust the picture</source>
        <translation>Aj&amp;ustar la imagen</translation>
    </message>
    <message>
        <source>Reset t&amp;he picture</source>
        <translation>Res&amp;tablecer la imagen</translation>
    </message>
    <message>
        <source>O&amp;verlay options</source>
        <translation>O&amp;pciones de la superposición</translation>
    </message>
    <message>
        <source>Overla&amp;y as contours</source>
        <translation>Superposición como &amp;contornos</translation>
    </message>
    <message>
        <source>Second &amp;window</source>
        <translation>Segunda ve&amp;ntana</translation>
    </message>
    <message>
        <source>Cop&amp;y the view</source>
        <translation>Cop&amp;iar la vista</translation>
    </message>
    <message>
        <source>Sa&amp;ve the view…</source>
        <translation>&amp;Guardar la vista…</translation>
    </message>
    <message>
        <source>Pr&amp;int the view…</source>
        <translation>I&amp;mprimir la vista…</translation>
    </message>
    <message>
        <source>&amp;Walk through the list</source>
        <translation>Re&amp;correr la lista</translation>
    </message>
    <message>
        <source>Walk f&amp;aster</source>
        <translation>Recorrer más &amp;rápido</translation>
    </message>
    <message>
        <source>Walk slow&amp;er</source>
        <translation>Recorrer más &amp;despacio</translation>
    </message>
    <message>
        <source>&amp;Both eyes</source>
        <translation>&amp;Ambos ojos</translation>
    </message>
    <message>
        <source>Prior &amp;visit</source>
        <translation>&amp;Visita anterior</translation>
    </message>
    <message>
        <source>&amp;Another photograph</source>
        <translation>&amp;Otra fotografía</translation>
    </message>
    <message>
        <source>The &amp;chosen photograph</source>
        <translation>La fotografía &amp;elegida</translation>
    </message>
    <message>
        <source>&amp;Enhance both</source>
        <translation>&amp;Realzar ambas</translation>
    </message>
    <message>
        <source>Align a&amp;utomatically</source>
        <translation>A&amp;linear automáticamente</translation>
    </message>
    <message>
        <source>Loc&amp;k the alignment</source>
        <translation>&amp;Bloquear la alineación</translation>
    </message>
    <message>
        <source>Show the other in its &amp;place</source>
        <translation>&amp;Mostrar la otra en su lugar</translation>
    </message>
    <message>
        <source>Flicker b&amp;y itself</source>
        <translation>Alternar a&amp;utomáticamente</translation>
    </message>
    <message>
        <source>Flicker &amp;faster</source>
        <translation>Alternar más rá&amp;pido</translation>
    </message>
    <message>
        <source>Flicker &amp;slower</source>
        <translation>Alternar más &amp;despacio</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>Girar 90°</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Intercambiar izquierda y derecha</translation>
    </message>
    <message>
        <source>Position and value</source>
        <translation>Posición y valor</translation>
    </message>
    <message>
        <source>Channel, light, tone</source>
        <translation>Canal, luz, tono</translation>
    </message>
    <message>
        <source>Threshold, colours, check</source>
        <translation>Umbral, colores, comprobación</translation>
    </message>
    <message>
        <source>Lines, not colours</source>
        <translation>Líneas en vez de colores</translation>
    </message>
    <message>
        <source>The picture in a window of its own</source>
        <translation>La imagen en una ventana propia</translation>
    </message>
    <message>
        <source>With a caption</source>
        <translation>Con un pie de imagen</translation>
    </message>
    <message>
        <source>The other eye beside it</source>
        <translation>El otro ojo al lado</translation>
    </message>
    <message>
        <source>An earlier visit beside it</source>
        <translation>Una visita anterior al lado</translation>
    </message>
    <message>
        <source>Another of this eye</source>
        <translation>Otra de este ojo</translation>
    </message>
    <message>
        <source>The one chosen too</source>
        <translation>También la elegida</translation>
    </message>
    <message>
        <source>Both as enhanced</source>
        <translation>Ambas con el realce</translation>
    </message>
    <message>
        <source>By the vessels of both</source>
        <translation>Según los vasos de ambas</translation>
    </message>
    <message>
        <source>Shift-drag rests</source>
        <translation>Shift+arrastrar queda inactivo</translation>
    </message>
    <message>
        <source>The other photograph</source>
        <translation>La otra fotografía</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>Alineando…</translation>
    </message>
    <message>
        <source>Two eyes can&apos;t be laid over each other; drag with Shift.</source>
        <translation>Dos ojos distintos no se pueden superponer; arrastre con Shift.</translation>
    </message>
    <message>
        <source>Aligned on {points} places</source>
        <translation>Alineadas en {points} puntos</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Guardar como preajuste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Walking, {pace_s} s a photograph</source>
        <translation>Recorrido: {pace_s} s por fotografía</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Recorrido detenido</translation>
    </message>
    <message>
        <source>red-free</source>
        <translation>sin rojo (aneritra)</translation>
    </message>
    <message>
        <source>The window takes on the new language when what is under way has ended.</source>
        <translation>La ventana tomará el nuevo idioma cuando termine lo que está en curso.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Freehand</source>
        <translation>Mano alzada</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Ángulo</translation>
    </message>
    <message>
        <source>{name}, row {number}</source>
        <translation>{name}, fila {number}</translation>
    </message>
    <message>
        <source>R, L, OD, OS, right or left</source>
        <translation>R, L, OD, OS, right o left</translation>
    </message>
    <message>
        <source>{where}: {written} stands twice, with different facts; neither is used.</source>
        <translation>{where}: {written} figura dos veces con datos distintos; no se usa ninguna.</translation>
    </message>
    <message>
        <source>F, M or O</source>
        <translation>F, M u O</translation>
    </message>
    <message>
        <source>{table}: {written} fits {count} images ({first}, {second}, …); it was used for none.</source>
        <translation>{table}: {written} coincide con {count} imágenes ({first}, {second}, …); no se usó para ninguna.</translation>
    </message>
    <message>
        <source>AI grading is off. Install drviewer again, or train a model with `drviewer train`.</source>
        <translation>La graduación por IA está desactivada. Reinstale drviewer o entrene un modelo con `drviewer train`.</translation>
    </message>
    <message>
        <source>Use the engine litert, or install the full variant of drviewer.</source>
        <translation>Use el motor litert o instale la variante completa de drviewer.</translation>
    </message>
    <message>
        <source>golden picture {number} is prepared otherwise here ({levels:.2f} grey levels)</source>
        <translation>la imagen de referencia {number} se prepara aquí de otro modo ({levels:.2f} niveles de gris)</translation>
    </message>
    <message>
        <source>Two networks are chosen; the installed model is one, which answers alone.</source>
        <translation>Se eligieron dos redes; el modelo instalado es una sola, que responde sola.</translation>
    </message>
    <message>
        <source>Export it with `drviewer export`, or choose the engine keras.</source>
        <translation>Expórtelo con `drviewer export` o elija el motor keras.</translation>
    </message>
    <message>
        <source>Export it anew with `drviewer export`, or choose the engine keras.</source>
        <translation>Expórtelo de nuevo con `drviewer export` o elija el motor keras.</translation>
    </message>
    <message>
        <source>{engine} is turned off, {other} answers. {problem}</source>
        <translation>{engine} está desactivado; responde {other}. {problem}</translation>
    </message>
    <message>
        <source>colour channel</source>
        <translation>color</translation>
    </message>
    <message>
        <source>red channel</source>
        <translation>canal rojo</translation>
    </message>
    <message>
        <source>green channel</source>
        <translation>canal verde</translation>
    </message>
    <message>
        <source>blue channel</source>
        <translation>canal azul</translation>
    </message>
    <message>
        <source>even light</source>
        <translation>luz uniforme</translation>
    </message>
    <message>
        <source>brightness {value:+d}</source>
        <translation>brillo {value:+d}</translation>
    </message>
    <message>
        <source>contrast {value:+d}</source>
        <translation>contraste {value:+d}</translation>
    </message>
    <message>
        <source>gamma {value:.2f}</source>
        <translation>gamma {value:.2f}</translation>
    </message>
    <message>
        <source>sharpened {value}</source>
        <translation>nitidez {value}</translation>
    </message>
    <message>
        <source>too few places look alike in both</source>
        <translation>hay muy pocos lugares parecidos en ambas</translation>
    </message>
    <message>
        <source>the places that look alike don&apos;t lie alike</source>
        <translation>los lugares parecidos no están dispuestos igual</translation>
    </message>
    <message>
        <source>they would have to be turned or enlarged too far</source>
        <translation>habría que girarlas o ampliarlas demasiado</translation>
    </message>
    <message>
        <source>they agree in one corner only</source>
        <translation>solo coinciden en una esquina</translation>
    </message>
    <message>
        <source>there is too little to see in one of them</source>
        <translation>en una de ellas se ve demasiado poco</translation>
    </message>
    <message>
        <source>{clahe} on lightness</source>
        <translation>{clahe} en luminosidad</translation>
    </message>
    <message>
        <source>{clahe} on green</source>
        <translation>{clahe} en verde</translation>
    </message>
    <message>
        <source>{clahe} on each channel</source>
        <translation>{clahe} en cada canal</translation>
    </message>
    <message>
        <source>Enhanced: {words}</source>
        <translation>Realzada: {words}</translation>
    </message>
    <message>
        <source>Not enhanced</source>
        <translation>Sin realzar</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file.</source>
        <translation>Elija un archivo PNG o JPEG.</translation>
    </message>
    <message>
        <source>The logo {path} is no picture.</source>
        <translation>El logotipo {path} no es una imagen.</translation>
    </message>
    <message>
        <source>The logo {path} can&apos;t be read: {error}.</source>
        <translation>No se puede leer el logotipo {path}: {error}.</translation>
    </message>
    <message>
        <source>Map check: {verdict}. {inside:.0f} % of the map lies inside the retina; turned round, its strongest tenth overlaps itself by {overlap:.0f} % ({chance:.0f} % by chance).</source>
        <translation>Control del mapa: {verdict}. El {inside:.0f} % del mapa está dentro de la retina; al girarlo, su décima parte más intensa se solapa consigo misma en un {overlap:.0f} % ({chance:.0f} % por azar).</translation>
    </message>
    <message>
        <source>it follows the picture&apos;s frame, not a place; don&apos;t rely on it</source>
        <translation>sigue el marco de la imagen, no un lugar; no se fíe de él</translation>
    </message>
    <message>
        <source>part of it looks at the border; rely on it less</source>
        <translation>una parte mira al borde; fíese menos de él</translation>
    </message>
    <message>
        <source>it points at places</source>
        <translation>señala lugares concretos</translation>
    </message>
    <message>
        <source>largest of all five maps</source>
        <translation>máximo de los cinco mapas</translation>
    </message>
    <message>
        <source>this map&apos;s maximum</source>
        <translation>máximo de este mapa</translation>
    </message>
    <message>
        <source>  ·  agrees with the model</source>
        <translation>  ·  coincide con el modelo</translation>
    </message>
    <message>
        <source>  ·  differs from the model</source>
        <translation>  ·  difiere del modelo</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Rutina</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Preferente</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>clinic&apos;s settings file</source>
        <translation>archivo de ajustes de la clínica</translation>
    </message>
    <message>
        <source>settings file</source>
        <translation>archivo de ajustes</translation>
    </message>
    <message>
        <source>{name} has changed since it was read: what was on record for it was set aside, and it has to be read again.</source>
        <translation>{name} ha cambiado desde que se leyó: lo registrado se apartó y hay que leerla de nuevo.</translation>
    </message>
    <message>
        <source>{name} was moved from patient {former} to {owner}, as a better source or a changed name says now.</source>
        <translation>{name} pasó del paciente {former} a {owner}, según indica ahora una fuente mejor o un nombre cambiado.</translation>
    </message>
    <message>
        <source>The audit log ends at row {last_key}, but {given} rows were written.</source>
        <translation>El registro de auditoría termina en la fila {last_key}, pero se escribieron {given} filas.</translation>
    </message>
    <message>
        <source>The audit log lacks rows before number {key}.</source>
        <translation>Al registro de auditoría le faltan filas antes de la número {key}.</translation>
    </message>
    <message>
        <source>The audit log was altered at row {key} ({what}).</source>
        <translation>El registro de auditoría fue alterado en la fila {key} ({what}).</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or name another one with DRVIEWER_HOME.</source>
        <translation>Compruebe los permisos de la carpeta o indique otra con DRVIEWER_HOME.</translation>
    </message>
    <message>
        <source>Move it away, or name another folder with DRVIEWER_HOME. It was left as it is.</source>
        <translation>Muévala o indique otra carpeta con DRVIEWER_HOME. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Run `drviewer verify`.</source>
        <translation>Ejecute `drviewer verify`.</translation>
    </message>
    <message>
        <source>Put a backup in its place, or move it away to start anew. It was left as it is.</source>
        <translation>Ponga una copia de seguridad en su lugar o muévala para empezar de nuevo. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be written ({reason}).</source>
        <translation>No se puede escribir en la base de datos {path} ({reason}).</translation>
    </message>
    <message>
        <source>The database {path} is damaged ({reason}).</source>
        <translation>La base de datos {path} está dañada ({reason}).</translation>
    </message>
    <message>
        <source>The database {path} is in use by another program ({reason}).</source>
        <translation>Otro programa está usando la base de datos {path} ({reason}).</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be opened ({reason}).</source>
        <translation>No se puede abrir la base de datos {path} ({reason}).</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t grow: the disk is full ({reason}).</source>
        <translation>La base de datos {path} no puede crecer: el disco está lleno ({reason}).</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be read or written ({reason}).</source>
        <translation>No se puede leer ni escribir la base de datos {path} ({reason}).</translation>
    </message>
    <message>
        <source>Close the other one and try again.</source>
        <translation>Cierre el otro e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space; nothing was changed.</source>
        <translation>Libere espacio; no se cambió nada.</translation>
    </message>
    <message>
        <source>Check the disk and the network drive.</source>
        <translation>Compruebe el disco y la unidad de red.</translation>
    </message>
    <message>
        <source>{what} {old}, not {new}</source>
        <translation>{what} {old}, no {new}</translation>
    </message>
    <message>
        <source>the birth date</source>
        <translation>la fecha de nacimiento</translation>
    </message>
    <message>
        <source>the sex</source>
        <translation>el sexo</translation>
    </message>
    <message>
        <source>the name {old}, not {new}</source>
        <translation>el nombre {old}, no {new}</translation>
    </message>
    <message>
        <source>The database&apos;s schema is {version}; this program expects {head}.</source>
        <translation>El esquema de la base de datos es {version}; este programa espera {head}.</translation>
    </message>
    <message>
        <source>The database file is damaged: {answer}.</source>
        <translation>El archivo de la base de datos está dañado: {answer}.</translation>
    </message>
    <message>
        <source>{count} rows of the database belong to nothing.</source>
        <translation>{count} filas de la base de datos no pertenecen a nada.</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;{name}&lt;/b&gt;, version {version}&lt;br&gt;SHA-256 {sha256}… · heatmap from layer “{layer}”&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;{name}&lt;/b&gt;, versión {version}&lt;br&gt;SHA-256 {sha256}… · mapa de calor de la capa «{layer}»&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the accent colour</source>
        <translation>Elegir el color de acento</translation>
    </message>
    <message>
        <source>A PNG or JPEG file</source>
        <translation>Un archivo PNG o JPEG</translation>
    </message>
    <message>
        <source>Choose the logo&apos;s file</source>
        <translation>Elegir el archivo del logotipo</translation>
    </message>
    <message>
        <source>The accent colour is not whole: write it as #rrggbb, or leave it empty.</source>
        <translation>El color de acento está incompleto: escríbalo como #rrggbb o déjelo vacío.</translation>
    </message>
    <message>
        <source>&amp;Accent colour</source>
        <translation>Color de &amp;acento</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logotipo</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Color de acento</translation>
    </message>
    <message>
        <source>The clinic&apos;s logo</source>
        <translation>El logotipo de la clínica</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Made darker or lighter where it could not be read otherwise.</source>
        <translation>Se oscurece o aclara si de otro modo no se leería bien.</translation>
    </message>
    <message>
        <source>Printed at the top of every report, beside the clinic&apos;s name.</source>
        <translation>Se imprime al inicio de cada informe, junto al nombre de la clínica.</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>progress: files are being read</comment>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>consejo</translation>
    </message>
    <message>
        <source>refer</source>
        <translation>derivar</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>urgencia</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>button: give these keys</comment>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Looked at with {words}; the original is unchanged.</source>
        <translation>Vista con {words}; el original no se ha modificado.</translation>
    </message>
    <message>
        <source>the original</source>
        <translation>el original</translation>
    </message>
    <message>
        <source>the original beside {words}</source>
        <translation>el original junto a {words}</translation>
    </message>
    <message>
        <source>&amp;Recent folders</source>
        <translation>Carpetas recien&amp;tes</translation>
    </message>
    <message>
        <source>Report: {shown_name}</source>
        <translation>Informe: {shown_name}</translation>
    </message>
    <message>
        <source>AI is off: {problem} Everything else works on.</source>
        <translation>La IA está desactivada: {problem} Todo lo demás sigue funcionando.</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Aún no hay carpetas</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>AI grade of this &amp;image</source>
        <translation>Grado IA de esta &amp;imagen</translation>
    </message>
    <message>
        <source>AI grades of this &amp;patient</source>
        <translation>Grados IA de este &amp;paciente</translation>
    </message>
    <message>
        <source>AI grades of &amp;all images</source>
        <translation>Grados IA de &amp;todas las imágenes</translation>
    </message>
    <message>
        <source>AI &amp;grades of the chosen images</source>
        <translation>&amp;Grados IA de las imágenes elegidas</translation>
    </message>
    <message>
        <source>Signs seen · {shown_name} · {short}</source>
        <translation>Signos observados · {shown_name} · {short}</translation>
    </message>
    <message numerus="yes">
        <source>AI grades of {n:,} images</source>
        <translation>
            <numerusform>Grado IA de {n:,} imagen</numerusform>
            <numerusform>Grados IA de {n:,} imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>AI grades of the images on record</source>
        <translation>Grados IA de las imágenes registradas</translation>
    </message>
    <message>
        <source>AI grade of {name}</source>
        <translation>Grado IA de {name}</translation>
    </message>
    <message numerus="yes">
        <source>AI graded {n:,} images</source>
        <translation>
            <numerusform>La IA graduó {n:,} imagen</numerusform>
            <numerusform>La IA graduó {n:,} imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>AI graded</source>
        <translation>Graduadas por la IA</translation>
    </message>
    <message>
        <source>Checklist…</source>
        <translation>Lista de signos…</translation>
    </message>
    <message>
        <source>Lengths are in disc diameters (DD). Micrometres would need the size of a pixel on the retina, which is not kept.</source>
        <translation>Las longitudes están en diámetros de papila (DD). Para los micrómetros haría falta el tamaño de un píxel en la retina, que no se guarda.</translation>
    </message>
    <message>
        <source>Lesion kind of new and selected marks</source>
        <translation>Tipo de lesión de las marcas nuevas y seleccionadas</translation>
    </message>
    <message>
        <source>Marks by lesion kind; tick to show</source>
        <translation>Marcas por tipo de lesión; active las que quiera mostrar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Remove the selected mark</source>
        <translation>Quitar la marca seleccionada</translation>
    </message>
    <message>
        <source>Export the marks</source>
        <translation>Exportar las marcas</translation>
    </message>
    <message>
        <source>Remove the selected mark  (Del)</source>
        <translation>Quitar la marca seleccionada  (Del)</translation>
    </message>
    <message>
        <source>Write the marks of this photograph as JSON</source>
        <translation>Guardar las marcas de esta fotografía en JSON</translation>
    </message>
    <message>
        <source>Marks ({count})</source>
        <translation>Marcas ({count})</translation>
    </message>
    <message>
        <source>Signed: nothing can be drawn before the exam is opened again.</source>
        <translation>Firmado: no se puede dibujar hasta que se reabra el examen.</translation>
    </message>
    <message>
        <source>New and selected marks are</source>
        <translation>Tipo de las marcas</translation>
    </message>
    <message>
        <source>Putting the mark on record</source>
        <translation>Registro de la marca</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks</source>
        <translation>
            <numerusform>{n} marca</numerusform>
            <numerusform>{n} marcas</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw {named}</source>
        <translation>Dibujar {named}</translation>
    </message>
    <message>
        <source>Change {named}</source>
        <translation>Modificar {named}</translation>
    </message>
    <message>
        <source>Remove {named}</source>
        <translation>Quitar {named}</translation>
    </message>
    <message>
        <source>Place fovea or disc</source>
        <translation>Colocar la fóvea o la papila</translation>
    </message>
    <message>
        <source>{words} written to {name}</source>
        <translation>Guardado en {name}: {words}</translation>
    </message>
    <message>
        <source>Exporting the marks</source>
        <translation>Exportación de las marcas</translation>
    </message>
    <message>
        <source>Reading the marks</source>
        <translation>Lectura de las marcas</translation>
    </message>
    <message>
        <source>ETDRS 1, 3, 6 mm · 1 DD taken as 1.5 mm</source>
        <translation>ETDRS 1, 3, 6 mm · 1 DD equivale a 1,5 mm</translation>
    </message>
    <message>
        <source>Suggested · drag crosses and rim</source>
        <translation>Sugerencia · arrastre las cruces y el borde</translation>
    </message>
    <message>
        <source>No disc: Marks ▸ Place disc by hand</source>
        <translation>Sin papila: Marcas ▸ Colocar la papila a mano</translation>
    </message>
    <message>
        <source>No fovea: Marks ▸ Place fovea by hand</source>
        <translation>Sin fóvea: Marcas ▸ Colocar la fóvea a mano</translation>
    </message>
    <message>
        <source>Drawing tools</source>
        <translation>Herramientas de dibujo</translation>
    </message>
    <message>
        <source>Text of the mark</source>
        <translation>Texto de la marca</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Compar&amp;e</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation>&amp;Grado</translation>
    </message>
    <message>
        <source>E&amp;xam</source>
        <translation>E&amp;xamen</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Marcas</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Thumb&amp;nails</source>
        <translation>Mi&amp;niaturas</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>AI grade</source>
        <translation>Grado IA</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source> · b. {day}</source>
        <translation> · nac. {day}</translation>
    </message>
    <message>
        <source>Merge {shown_name} into…</source>
        <translation>Fusionar {shown_name} con…</translation>
    </message>
    <message>
        <source>All photographs of {shown_name} ({patient_id}) go to the patient chosen here, whose name and birth date stay. It can be undone, and is logged.</source>
        <translation>Todas las fotografías de {shown_name} ({patient_id}) pasan al paciente que se elija aquí, cuyo nombre y fecha de nacimiento se conservan. Se puede deshacer y queda en el registro de auditoría.</translation>
    </message>
    <message>
        <source>The patient who stays</source>
        <translation>El paciente que se conserva</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Nobody else is on record under these words.</source>
        <translation>No hay nadie más registrado con estas palabras.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>A mistake in the program.</source>
        <translation>Un error del programa.</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Descartar el mensaje</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>{doing} failed because of a mistake in the program. Your work is kept.</source>
        <translation>{doing}: falló por un error del programa. Su trabajo se ha conservado.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Nothing that you confirmed is lost: grades, marks and signatures are on record as soon as you make them, and the note you were writing has been kept.</source>
        <translation>No se pierde nada de lo que usted confirmó: los grados, las marcas y las firmas se registran en cuanto los hace, y la nota que estaba escribiendo se ha conservado.</translation>
    </message>
    <message>
        <source>Restart drviewer; it opens where you were. If it happens again, send the report to whoever looks after drviewer. Names, ids, dates and paths have been taken out of it; look it through before you send it all the same.</source>
        <translation>Reinicie drviewer; se abrirá donde estaba. Si vuelve a ocurrir, envíe el informe a quien se encargue de drviewer. Se han eliminado los nombres, ID, fechas y rutas; de todos modos, revíselo antes de enviarlo.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>Ha ocurrido un error inesperado</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Mostrar su carpeta</translation>
    </message>
    <message>
        <source>Restart drviewer</source>
        <translation>Reiniciar drviewer</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Kept at {path}</source>
        <translation>Guardado en {path}</translation>
    </message>
    <message>
        <source>The report could not be kept as a file.</source>
        <translation>El informe no se pudo guardar como archivo.</translation>
    </message>
    <message>
        <source>May or may not be referable: needs your eye</source>
        <translation>Puede ser derivable o no: requiere su criterio</translation>
    </message>
    <message>
        <source>You differ: model {said}, you {own}</source>
        <translation>Usted difiere: modelo {said}, usted {own}</translation>
    </message>
    <message>
        <source>Confirm grade {said}</source>
        <translation>Confirmar grado {said}</translation>
    </message>
    <message>
        <source>Confirmed grade {said}</source>
        <translation>Grado {said} confirmado</translation>
    </message>
    <message>
        <source>Change mine to grade {said}</source>
        <translation>Cambiar el mío a grado {said}</translation>
    </message>
    <message>
        <source>2 or worse</source>
        <translation>2 o peor</translation>
    </message>
    <message>
        <source>3 or worse</source>
        <translation>3 o peor</translation>
    </message>
    <message>
        <source>The model can&apos;t tell {grades} apart: {set_meaning}.</source>
        <translation>El modelo no distingue entre {grades}: {set_meaning}.</translation>
    </message>
    <message>
        <source>Same grade, but called vision-threatening</source>
        <translation>Mismo grado, pero señalado como amenaza para la visión</translation>
    </message>
    <message>
        <source>Same grade, but called referable</source>
        <translation>Mismo grado, pero señalado como derivable</translation>
    </message>
    <message>
        <source>AI grade {grade}</source>
        <translation>Grado de la IA {grade}</translation>
    </message>
    <message>
        <source>You and the model agree on grade {said}</source>
        <translation>Usted y el modelo coinciden en el grado {said}</translation>
    </message>
    <message>
        <source>SHA-256 {sha256}</source>
        <translation>SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>Sensitive misses few eyes that need a referral and refers more that don&apos;t; balanced refers fewer needlessly and misses more. Vision-threatening is called in the same way.</source>
        <translation>Con “sensible” se escapan pocos ojos que necesitan derivación, pero se derivan más que no la necesitan; con “equilibrado” se deriva menos sin necesidad, pero se escapan más. Lo mismo se aplica a “amenaza la visión”.</translation>
    </message>
    <message>
        <source>Each runs the same network and gives the same answers; a self-test at every start makes sure.</source>
        <translation>Todos ejecutan la misma red y dan las mismas respuestas; una autocomprobación en cada inicio lo verifica.</translation>
    </message>
    <message>
        <source>Two networks answer together with the mean of what each says. Recommended is what graded better when the model was measured.</source>
        <translation>Dos redes responden juntas con la media de sus respuestas. Se recomienda la opción que graduó mejor cuando se evaluó el modelo.</translation>
    </message>
    <message>
        <source>The installed model is one network; it has no second one to answer with.</source>
        <translation>El modelo instalado es una sola red; no tiene una segunda con la que responder.</translation>
    </message>
    <message>
        <source>All of it counts for photographs that are graded from then on. An answer that is there already stays as it is until the photograph is graded again.</source>
        <translation>Todo esto se aplica a las fotografías que se gradúen a partir de ahora. Una respuesta ya existente no cambia hasta que la fotografía se gradúe de nuevo.</translation>
    </message>
    <message>
        <source>about {times:.2g} times the time</source>
        <translation>unas {times:.2g} veces el tiempo</translation>
    </message>
    <message>
        <source>Sensitive: finds at least nine of ten</source>
        <translation>Sensible: detecta al menos nueve de cada diez</translation>
    </message>
    <message>
        <source>Balanced: both errors weigh the same</source>
        <translation>Equilibrado: ambos errores pesan lo mismo</translation>
    </message>
    <message>
        <source>Automatic: LiteRT where it is there</source>
        <translation>Automático: LiteRT si está disponible</translation>
    </message>
    <message>
        <source>LiteRT: starts at once, little memory</source>
        <translation>LiteRT: inicio inmediato, poca memoria</translation>
    </message>
    <message>
        <source>Keras with TensorFlow: the reference</source>
        <translation>Keras con TensorFlow: la referencia</translation>
    </message>
    <message>
        <source>two networks</source>
        <translation>dos redes</translation>
    </message>
    <message>
        <source>one network</source>
        <translation>una red</translation>
    </message>
    <message>
        <source>about twice the time</source>
        <translation>cerca del doble de tiempo</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Re&amp;ferable is called</source>
        <translation>Criterio de &amp;derivable</translation>
    </message>
    <message>
        <source>Run b&amp;y</source>
        <translation>Motor de e&amp;jecución</translation>
    </message>
    <message>
        <source>One network</source>
        <translation>Una red</translation>
    </message>
    <message>
        <source>Two networks ({cost})</source>
        <translation>Dos redes ({cost})</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Recommended: {recommended}</source>
        <translation>Recomendado: {recommended}</translation>
    </message>
    <message>
        <source>The photograph is not gradable. {repeat_or_refer}.</source>
        <translation>La fotografía no es graduable. {repeat_or_refer}.</translation>
    </message>
    <message>
        <source>The model has answered. Enter your own grade first, then compare.</source>
        <translation>El modelo ha respondido. Indique primero su grado y después compare.</translation>
    </message>
    <message>
        <source>Not graded by the model yet</source>
        <translation>Aún sin graduar por el modelo</translation>
    </message>
    <message>
        <source>Choose one in the worklist.</source>
        <translation>Elija una en la lista de trabajo.</translation>
    </message>
    <message>
        <source>No AI grade</source>
        <translation>Sin grado de la IA</translation>
    </message>
    <message>
        <source>The photograph can&apos;t be read.</source>
        <translation>La fotografía no se puede leer.</translation>
    </message>
    <message>
        <source>Read first, AI second</source>
        <translation>Primero su lectura, después la IA</translation>
    </message>
    <message>
        <source>Grading…</source>
        <translation>Graduando…</translation>
    </message>
    <message>
        <source>You can go on reading meanwhile.</source>
        <translation>Entretanto puede seguir leyendo.</translation>
    </message>
    <message>
        <source>The model could not answer</source>
        <translation>El modelo no pudo responder</translation>
    </message>
    <message>
        <source>Only this reader&apos;s readings</source>
        <translation>Solo las lecturas de este lector</translation>
    </message>
    <message>
        <source>Only exams since this month</source>
        <translation>Solo exámenes desde este mes</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Export PDF and CSV…</source>
        <translation>Exportar PDF y CSV…</translation>
    </message>
    <message>
        <source>All readers</source>
        <translation>Todos los lectores</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Todos los meses</translation>
    </message>
    <message>
        <source>{scope_text}. Whiskers are 95 % intervals.</source>
        <translation>{scope_text}. Las barras de error son intervalos del 95 %.</translation>
    </message>
    <message>
        <source>Model: {names}</source>
        <translation>Modelo: {names}</translation>
    </message>
    <message>
        <source> by {reader}</source>
        <translation> de {reader}</translation>
    </message>
    <message>
        <source> since {since}</source>
        <translation> desde {since}</translation>
    </message>
    <message>
        <source>There is no reading{by}{since}.</source>
        <translation>No hay lecturas{by}{since}.</translation>
    </message>
    <message>
        <source>Export the monitor into a folder</source>
        <translation>Exportar el monitor a una carpeta</translation>
    </message>
    <message>
        <source>Written: {names}</source>
        <translation>Guardado: {names}</translation>
    </message>
    <message>
        <source>Since {month}</source>
        <translation>Desde {month}</translation>
    </message>
    <message>
        <source>Once photographs have been graded, this page shows how often readers override the model, how well both agree, and whether the photographs have changed.</source>
        <translation>Cuando se hayan graduado fotografías, esta página mostrará con qué frecuencia los lectores cambian el grado del modelo, cuánto concuerdan ambos y si las fotografías han cambiado.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Show all readings</source>
        <translation>Mostrar todas las lecturas</translation>
    </message>
    <message>
        <source>Counting the readings…</source>
        <translation>Contando las lecturas…</translation>
    </message>
    <message>
        <source>No readings yet</source>
        <translation>Aún no hay lecturas</translation>
    </message>
    <message>
        <source>The readings can&apos;t be counted</source>
        <translation>No se pueden contar las lecturas</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Previous and next patient</source>
        <translation>Paciente anterior y siguiente</translation>
    </message>
    <message>
        <source>Overlay on and off</source>
        <translation>Mostrar u ocultar la superposición</translation>
    </message>
    <message>
        <source>&amp;Right button, dragged</source>
        <translation>&amp;Botón derecho, arrastrando</translation>
    </message>
    <message>
        <source>&amp;Middle button, dragged</source>
        <translation>Botón &amp;central, arrastrando</translation>
    </message>
    <message>
        <source>&amp;Back and forward</source>
        <translation>&amp;Atrás y adelante</translation>
    </message>
    <message>
        <source>The left button moves the photograph and draws.</source>
        <translation>El botón izquierdo mueve la fotografía y dibuja.</translation>
    </message>
    <message>
        <source>Patient: {patient} · {label} · Date: {day}</source>
        <translation>Paciente: {patient} · {label} · Fecha: {day}</translation>
    </message>
    <message>
        <source>Name patterns, one a line</source>
        <translation>Patrones de nombre, uno por línea</translation>
    </message>
    <message>
        <source>A file name to try the patterns on</source>
        <translation>Un nombre de archivo para probar los patrones</translation>
    </message>
    <message>
        <source>What the patterns find</source>
        <translation>Lo que encuentran los patrones</translation>
    </message>
    <message>
        <source>Back to the default patterns</source>
        <translation>Volver a los patrones predeterminados</translation>
    </message>
    <message>
        <source>Patterns, one a line; the first that fits counts</source>
        <translation>Patrones, uno por línea; cuenta el primero que coincide</translation>
    </message>
    <message>
        <source>Regular expressions on folders and file name without its ending, with the groups (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) and (?P&lt;date&gt;…).</source>
        <translation>Expresiones regulares sobre las carpetas y el nombre del archivo sin extensión, con los grupos (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) y (?P&lt;date&gt;…).</translation>
    </message>
    <message>
        <source>Try a file name</source>
        <translation>Probar un nombre de archivo</translation>
    </message>
    <message>
        <source>{name} is signed; your note on it was not saved: “{note}”</source>
        <translation>{name} está firmado; su nota sobre él no se guardó: «{note}»</translation>
    </message>
    <message>
        <source>Note on this image</source>
        <translation>Nota sobre esta imagen</translation>
    </message>
    <message>
        <source>, {count} failed</source>
        <translation>, {count} con error</translation>
    </message>
    <message numerus="yes">
        <source>Opened {n:,} images</source>
        <translation>
            <numerusform>{n:,} imagen abierta</numerusform>
            <numerusform>{n:,} imágenes abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} files can&apos;t be read, {name} among them. Each says why.</source>
        <translation>No se pueden leer {count} archivos, entre ellos {name}. En cada uno se indica el motivo.</translation>
    </message>
    <message>
        <source>Opening the images</source>
        <translation>Apertura de las imágenes</translation>
    </message>
    <message>
        <source>It can&apos;t be read: {error}.</source>
        <translation>No se puede leer: {error}.</translation>
    </message>
    <message>
        <source>Keeping the problem</source>
        <translation>Registro del problema</translation>
    </message>
    <message>
        <source>Checking the image</source>
        <translation>Comprobación de la imagen</translation>
    </message>
    <message>
        <source>Showing the images of last time</source>
        <translation>Carga de las imágenes de la última vez</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>There are no images in {names}. drviewer reads JPEG, PNG, TIFF, BMP, WebP and DICOM.</source>
        <translation>No hay imágenes en {names}. drviewer lee JPEG, PNG, TIFF, BMP, WebP y DICOM.</translation>
    </message>
    <message>
        <source> (and {count} more)</source>
        <translation> (y {count} más)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lectura de {name}</translation>
    </message>
    <message>
        <source>No map yet: ask for the AI grade to see where the model looked</source>
        <translation>Aún no hay mapa: pida el grado IA para ver dónde miró el modelo</translation>
    </message>
    <message>
        <source>Amend the exam of {shown_name}</source>
        <translation>Enmendar el examen de {shown_name}</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Con nota</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>Sin nota</translation>
    </message>
    <message>
        <source>Opening the samples</source>
        <translation>Apertura de los ejemplos</translation>
    </message>
    <message>
        <source>Overlay threshold in per cent</source>
        <translation>Umbral de la superposición en porcentaje</translation>
    </message>
    <message>
        <source>&amp;Search the list</source>
        <translation>&amp;Buscar en la lista</translation>
    </message>
    <message>
        <source>Search the photographs</source>
        <translation>Buscar en las fotografías</translation>
    </message>
    <message>
        <source>Choose one in the list</source>
        <translation>Elija una en la lista</translation>
    </message>
    <message>
        <source>This exam is signed: amend it to ask the model.</source>
        <translation>Este examen está firmado: enmiéndelo para consultar al modelo.</translation>
    </message>
    <message>
        <source>Signed without the model&apos;s grade</source>
        <translation>Firmado sin el grado del modelo</translation>
    </message>
    <message>
        <source>Weaker evidence than this share of the maximum is not drawn</source>
        <translation>No se dibuja la evidencia inferior a esta proporción del máximo</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Contornos</translation>
    </message>
    <message>
        <source>Lines at a quarter, half and three quarters of the maximum</source>
        <translation>Líneas a un cuarto, la mitad y tres cuartos del máximo</translation>
    </message>
    <message>
        <source>Colours of the overlay</source>
        <translation>Colores de la superposición</translation>
    </message>
    <message>
        <source>One scale</source>
        <translation>Escala única</translation>
    </message>
    <message>
        <source>The same colours mean the same evidence for all five grades</source>
        <translation>Los mismos colores indican la misma evidencia en los cinco grados</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>&lt;p&gt;The overlay shows which parts of the picture spoke for this grade in the model&apos;s calculation (Grad-CAM of the grade&apos;s logit).&lt;/p&gt;&lt;p&gt;Colours are relative to this map&apos;s own maximum, or with &lt;b&gt;One scale&lt;/b&gt; to the largest of the five grades&apos; maps: don&apos;t compare them between eyes or visits.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Such maps agree poorly with lesions.&lt;/b&gt; A bright place need not be a lesion, and a lesion need not light up. Read the photograph first; hold &lt;b&gt;H&lt;/b&gt; to hide the overlay.&lt;/p&gt;</source>
        <translation>&lt;p&gt;La superposición muestra qué partes de la imagen apoyaron este grado en el cálculo del modelo (Grad-CAM del logit del grado).&lt;/p&gt;&lt;p&gt;Los colores son relativos al máximo de este mapa o, con &lt;b&gt;Escala única&lt;/b&gt;, al mayor de los mapas de los cinco grados: no los compare entre ojos ni entre visitas.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Estos mapas coinciden poco con las lesiones.&lt;/b&gt; Una zona brillante no es necesariamente una lesión, y una lesión puede no resaltar. Lea primero la fotografía; mantenga pulsada &lt;b&gt;H&lt;/b&gt; para ocultar la superposición.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What the overlay means</source>
        <translation>Qué significa la superposición</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>débil</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>Open a photograph to see where the model looked</source>
        <translation>Abra una fotografía para ver dónde se fijó el modelo</translation>
    </message>
    <message>
        <source>No map: the photograph can&apos;t be read</source>
        <translation>Sin mapa: la fotografía no se puede leer</translation>
    </message>
    <message>
        <source>No map: the photograph is not gradable</source>
        <translation>Sin mapa: la fotografía no es graduable</translation>
    </message>
    <message>
        <source>Enter your own grade first: the map would give the model&apos;s away</source>
        <translation>Indique primero su grado: el mapa revelaría el del modelo</translation>
    </message>
    <message>
        <source>The model is at work on this photograph…</source>
        <translation>El modelo está procesando esta fotografía…</translation>
    </message>
    <message>
        <source>Model&apos;s grade</source>
        <translation>Grado del modelo</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Overlay opacity in per cent</source>
        <translation>Opacidad de la superposición en porcentaje</translation>
    </message>
    <message>
        <source>Grade whose map is shown</source>
        <translation>Grado cuyo mapa se muestra</translation>
    </message>
    <message>
        <source>More: threshold, contours, colours, scale, map check</source>
        <translation>Más: umbral, contornos, colores, escala, comprobación del mapa</translation>
    </message>
    <message>
        <source>More of the overlay</source>
        <translation>Más sobre la superposición</translation>
    </message>
    <message>
        <source>Model&apos;s grade ({grade})</source>
        <translation>Grado del modelo ({grade})</translation>
    </message>
    <message>
        <source>The map can&apos;t be drawn: {problem}</source>
        <translation>No se puede dibujar el mapa: {problem}</translation>
    </message>
    <message>
        <source>The model found no evidence for grade {grade}: nothing to show</source>
        <translation>El modelo no encontró evidencia de grado {grade}: nada que mostrar</translation>
    </message>
    <message>
        <source>evidence for grade {grade} (Grad-CAM, relative to {scale_text})</source>
        <translation>evidencia de grado {grade} (Grad-CAM, escala: {scale_text})</translation>
    </message>
    <message>
        <source>Overlay: grade {grade} · {percent} %</source>
        <translation>Superposición: grado {grade} · {percent} %</translation>
    </message>
    <message>
        <source>Why you differ from the model</source>
        <translation>Por qué usted difiere del modelo</translation>
    </message>
    <message>
        <source>Choose a reason (Y)</source>
        <translation>Elija un motivo (Y)</translation>
    </message>
    <message>
        <source>In your words, then Enter</source>
        <translation>Con sus palabras y después Enter</translation>
    </message>
    <message>
        <source>The reason in your own words</source>
        <translation>El motivo con sus propias palabras</translation>
    </message>
    <message>
        <source>as you entered it</source>
        <translation>indicado por usted</translation>
    </message>
    <message>
        <source>from the DICOM tags</source>
        <translation>de las etiquetas DICOM</translation>
    </message>
    <message>
        <source>from the patient table</source>
        <translation>de la tabla de pacientes</translation>
    </message>
    <message>
        <source>from the file&apos;s name</source>
        <translation>del nombre del archivo</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>OD · right eye</source>
        <translation>OD · ojo derecho</translation>
    </message>
    <message>
        <source>OS · left eye</source>
        <translation>OS · ojo izquierdo</translation>
    </message>
    <message>
        <source>Correct patient, eye and date</source>
        <translation>Corregir paciente, ojo y fecha</translation>
    </message>
    <message>
        <source>{shown_name}. What you enter here outranks every other source. Name, birth date and sex change for all of the patient&apos;s images.</source>
        <translation>{shown_name}. Lo que indique aquí prevalece sobre cualquier otra fuente. El nombre, la fecha de nacimiento y el sexo cambian en todas las imágenes del paciente.</translation>
    </message>
    <message>
        <source>Patient id</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a person</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Reports in</source>
        <translation>Informes en</translation>
    </message>
    <message>
        <source>The birth date</source>
        <translation>La fecha de nacimiento</translation>
    </message>
    <message>
        <source>The exam date</source>
        <translation>La fecha del examen</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>Según los ajustes</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>La fecha de nacimiento es futura.</translation>
    </message>
    <message>
        <source>Enter the patient&apos;s id: it is what tells patients apart.</source>
        <translation>Indique el ID del paciente: es lo que distingue a los pacientes.</translation>
    </message>
    <message>
        <source>{what} is not a date. Write it as {hint}.</source>
        <translation>{what} no es una fecha válida. Escríbala así: {hint}.</translation>
    </message>
    <message>
        <source>It could not be put on record.</source>
        <translation>No se pudo registrar.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Choose one in the main window: View ▸ Compare</source>
        <translation>Elija una en la ventana principal: Ver ▸ Comparar</translation>
    </message>
    <message>
        <source>No other photograph beside it</source>
        <translation>No hay otra fotografía al lado</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation>Realzada</translation>
    </message>
    <message>
        <source>What this window shows</source>
        <translation>Qué muestra esta ventana</translation>
    </message>
    <message>
        <source>Zoom and move with the main window</source>
        <translation>Zoom y desplazamiento junto con la ventana principal</translation>
    </message>
    <message>
        <source>Full screen  (F11)</source>
        <translation>Pantalla completa  (F11)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Kept as “{name}”</source>
        <translation>Guardado como “{name}”</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Red lesions</source>
        <translation>Lesiones rojas</translation>
    </message>
    <message>
        <source>Bright lesions</source>
        <translation>Lesiones brillantes</translation>
    </message>
    <message>
        <source>Dark photograph</source>
        <translation>Fotografía oscura</translation>
    </message>
    <message>
        <source>Colours as they are, even light</source>
        <translation>Colores originales, luz uniforme</translation>
    </message>
    <message>
        <source>The picture can&apos;t be enhanced</source>
        <translation>No se puede realzar la imagen</translation>
    </message>
    <message>
        <source>The model&apos;s grade (bold) need not be the longest bar: it is the one expected to be least far from the true grade</source>
        <translation>El grado del modelo (en negrita) no tiene por qué ser la barra más larga: es el que se espera menos alejado del grado verdadero</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderada</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Proliferative</source>
        <translation>Proliferativa</translation>
    </message>
    <message>
        <source>Probability of each grade</source>
        <translation>Probabilidad de cada grado</translation>
    </message>
    <message>
        <source>grade {grade} {label}: {shown_probability}</source>
        <translation>grado {grade} {label}: {shown_probability}</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>Grado {grade}</translation>
    </message>
    <message>
        <source>Clear the grade</source>
        <translation>Borrar el grado</translation>
    </message>
    <message>
        <source>Reason for differing</source>
        <translation>Motivo de la diferencia</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de signos</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Segunda revisión</translation>
    </message>
    <message>
        <source>Correcting the patient</source>
        <translation>Corrección del paciente</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Merging the patients</source>
        <translation>Fusión de los pacientes</translation>
    </message>
    <message>
        <source>Merge into {shown_name}</source>
        <translation>Fusionar con {shown_name}</translation>
    </message>
    <message>
        <source>Merged into {shown_name}</source>
        <translation>Fusionado con {shown_name}</translation>
    </message>
    <message>
        <source>Putting it on record</source>
        <translation>Registro en la base de datos</translation>
    </message>
    <message>
        <source>Back to the photograph that this change belongs to</source>
        <translation>De vuelta a la fotografía a la que corresponde este cambio</translation>
    </message>
    <message>
        <source>No grid</source>
        <translation>Sin rejilla</translation>
    </message>
    <message>
        <source>ETDRS grid</source>
        <translation>Rejilla ETDRS</translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation>Cuadrantes</translation>
    </message>
    <message>
        <source>Page {number} of the report</source>
        <translation>Página {number} del informe</translation>
    </message>
    <message>
        <source>Report · {shown_name}</source>
        <translation>Informe · {shown_name}</translation>
    </message>
    <message>
        <source>Laying out the report…</source>
        <translation>Componiendo el informe…</translation>
    </message>
    <message>
        <source>Correct patient and eye…</source>
        <translation>Corregir paciente y ojo…</translation>
    </message>
    <message>
        <source>Marks on the photographs</source>
        <translation>Marcas en las fotografías</translation>
    </message>
    <message>
        <source>Print what was drawn on the photographs</source>
        <translation>Imprimir lo dibujado en las fotografías</translation>
    </message>
    <message>
        <source>Grid on the photographs</source>
        <translation>Rejilla en las fotografías</translation>
    </message>
    <message>
        <source>Printed where fovea and disc are known</source>
        <translation>Se imprime si se conocen la fóvea y la papila</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Exportar PDF…</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exportar el informe</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impresión</translation>
    </message>
    <message>
        <source>The report will say so.</source>
        <translation>El informe lo indicará.</translation>
    </message>
    <message>
        <source>Reports written</source>
        <translation>Informes generados</translation>
    </message>
    <message numerus="yes">
        <source>Write {n:,} reports</source>
        <translation>
            <numerusform>Generar {n:,} informe</numerusform>
            <numerusform>Generar {n:,} informes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reports written to {folder}</source>
        <translation>
            <numerusform>{n:,} informe guardado en {folder}</numerusform>
            <numerusform>{n:,} informes guardados en {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>The report on {shown_name} was not written. {error}{more}</source>
        <translation>No se generó el informe de {shown_name}. {error}{more}</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Generación del informe</translation>
    </message>
    <message>
        <source>It is not known whose photographs these are.</source>
        <translation>No se sabe de quién son estas fotografías.</translation>
    </message>
    <message numerus="yes">
        <source>The eye of {n} photographs is not known.</source>
        <translation>
            <numerusform>No se sabe de qué ojo es {n} fotografía.</numerusform>
            <numerusform>No se sabe de qué ojo son {n} fotografías.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report was written to {written}.</source>
        <translation>El informe se guardó en {written}.</translation>
    </message>
    <message>
        <source> {count} more failed.</source>
        <translation> Otros {count} con error.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reports written to {folder}.</source>
        <translation>
            <numerusform>{n:,} informe guardado en {folder}.</numerusform>
            <numerusform>{n:,} informes guardados en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation>Comprobando el modelo…</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Back to the default: {setting}</source>
        <translation>Volver al valor predeterminado: {setting}</translation>
    </message>
    <message>
        <source>Back to the default: {value}</source>
        <translation>Volver al valor predeterminado: {value}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Ajustes (*.json)</translation>
    </message>
    <message>
        <source>Clinic and reading</source>
        <translation>Clínica y lectura</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Visualización</translation>
    </message>
    <message>
        <source>Clinic&apos;s look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Nombres de archivo</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Take over what a file says; it counts at once</source>
        <translation>Adoptar los ajustes de un archivo; se aplican de inmediato</translation>
    </message>
    <message>
        <source>Write the kept settings to a file for other computers</source>
        <translation>Guardar los ajustes en un archivo para otros equipos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Printed at the top of every report</source>
        <translation>Se imprime al inicio de cada informe</translation>
    </message>
    <message>
        <source>Kept with every grade you enter</source>
        <translation>Se guarda con cada grado que usted registra</translation>
    </message>
    <message>
        <source>Vision-threatening suspects on top of the worklist</source>
        <translation>Sospechas de amenaza para la visión al principio de la lista de trabajo</translation>
    </message>
    <message>
        <source>&amp;Clinic</source>
        <translation>&amp;Clínica</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>Lecto&amp;r</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>Editar una copia…</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>Rea&amp;ding</source>
        <translation>&amp;Lectura</translation>
    </message>
    <message>
        <source>Re&amp;ports in</source>
        <translation>I&amp;nformes en</translation>
    </message>
    <message>
        <source>What is greyed is set by the clinic for this computer.</source>
        <translation>Lo que aparece en gris lo fija la clínica para este equipo.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>Settings taken over from {name}</source>
        <translation>Ajustes tomados de {name}</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exportar ajustes</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Guardado en {path}.</translation>
    </message>
    <message>
        <source>No setting has “{typed}” in it; all are shown.</source>
        <translation>Ningún ajuste contiene “{typed}”; se muestran todos.</translation>
    </message>
    <message>
        <source>Whoever sees the machine&apos;s answer first is drawn towards it.</source>
        <translation>Quien ve primero la respuesta de la máquina tiende a seguirla.</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Como la ventana</translation>
    </message>
    <message>
        <source>Set by the clinic for this computer</source>
        <translation>Fijado por la clínica para este equipo</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom en el puntero</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Move the photograph</source>
        <translation>Mover la fotografía</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Arrastrar</translation>
    </message>
    <message>
        <source>Previous and next image</source>
        <translation>Imagen anterior y siguiente</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Atrás, adelante</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Move it while drawing</source>
        <translation>Moverla mientras se dibuja</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Align the other photograph</source>
        <translation>Alinear la otra fotografía</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+arrastrar</translation>
    </message>
    <message>
        <source>Contrast and brightness</source>
        <translation>Contraste y brillo</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Arrastrar con botón derecho</translation>
    </message>
    <message>
        <source>Shift+right drag</source>
        <translation>Shift+arrastrar con botón derecho</translation>
    </message>
    <message>
        <source>Back to looking</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Draw without a mouse</source>
        <translation>Dibujar sin ratón</translation>
    </message>
    <message>
        <source>Nudge the selected mark</source>
        <translation>Desplazar un poco la marca seleccionada</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+flechas</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>What else you see</source>
        <translation>Otros hallazgos</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>The exam</source>
        <translation>El examen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Visualización</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Con el ratón</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Enhancing</source>
        <translation>Realce</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>Navegación</translation>
    </message>
    <message>
        <source>Files and reports</source>
        <translation>Archivos e informes</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>The version that {reader} signed on {day} is kept and its report marked superseded. The exam can be changed again and has to be signed anew.</source>
        <translation>La versión que {reader} firmó el {day} se conserva y su informe se marca como sustituido. El examen se puede modificar de nuevo y debe volver a firmarse.</translation>
    </message>
    <message>
        <source>, the worst of {count} photographs ({name})</source>
        <translation>, el peor de {count} fotografías ({name})</translation>
    </message>
    <message>
        <source>Sign the exam of {shown_name}</source>
        <translation>Firmar el examen de {shown_name}</translation>
    </message>
    <message>
        <source>What is signed can&apos;t be changed any more; it can be amended, which is kept on record.</source>
        <translation>Lo firmado ya no se puede modificar; se puede enmendar, y la enmienda queda registrada.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Signed &amp;by</source>
        <translation>Firmado &amp;por</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Enmendar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Amended by</source>
        <translation>Enmendado por</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>Moti&amp;vo</translation>
    </message>
    <message>
        <source>Amended &amp;by</source>
        <translation>Enmendado &amp;por</translation>
    </message>
    <message>
        <source>Enter the name of who signs.</source>
        <translation>Indique el nombre de quien firma.</translation>
    </message>
    <message>
        <source>Enter why it is amended.</source>
        <translation>Indique el motivo de la enmienda.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Indique su nombre.</translation>
    </message>
    <message>
        <source>Signed the exam of {shown_name}</source>
        <translation>Firmado el examen de {shown_name}</translation>
    </message>
    <message>
        <source>Open again: sign it anew when you are done</source>
        <translation>Reabierto: fírmelo de nuevo cuando termine</translation>
    </message>
    <message>
        <source>Can&apos;t be signed yet: {reasons}</source>
        <translation>Aún no se puede firmar: {reasons}</translation>
    </message>
    <message>
        <source>, {read} of {count} photographs read ({name})</source>
        <translation>, {read} de {count} fotografías leídas ({name})</translation>
    </message>
    <message>
        <source>None: {error}</source>
        <translation>Ninguna: {error}</translation>
    </message>
    <message>
        <source>Reading who signed</source>
        <translation>Lectura de los firmantes</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Amending</source>
        <translation>Enmienda</translation>
    </message>
    <message>
        <source>PNG (*.png);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The view is in the clipboard, the patient&apos;s name on it</source>
        <translation>Vista copiada al portapapeles, con el nombre del paciente</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Guardar la vista</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written to {parent}.</source>
        <translation>No se puede guardar {name} en {parent}.</translation>
    </message>
    <message>
        <source>Saved {name}, the patient&apos;s name on it</source>
        <translation>Guardado {name}, con el nombre del paciente</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Guardado de la vista</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{what} {done:,} of {total:,}</source>
        <translation>{what} {done:,} de {total:,}</translation>
    </message>
    <message>
        <source>{text} · {left} left</source>
        <translation>{text} · quedan {left}</translation>
    </message>
    <message>
        <source>Looking for images…</source>
        <translation>Buscando imágenes…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel  (Esc)</source>
        <translation>Cancelar  (Esc)</translation>
    </message>
    <message>
        <source>What runs, waits and has ended; what failed and why</source>
        <translation>Lo que está en curso, en espera o terminado; qué falló y por qué</translation>
    </message>
    <message>
        <source>Jobs · {failed:,} failed</source>
        <translation>Tareas · {failed:,} con error</translation>
    </message>
    <message>
        <source>Photographs, by patient and eye</source>
        <translation>Fotografías, por paciente y ojo</translation>
    </message>
    <message>
        <source>Everything that was opened stands here with its state. N and P walk through it.</source>
        <translation>Aquí aparece todo lo que se abrió, con su estado. N y P recorren la lista.</translation>
    </message>
    <message>
        <source>The photograph</source>
        <translation>La fotografía</translation>
    </message>
    <message>
        <source>The wheel zooms at the pointer, a drag pans, F fits. Hold Z for a loupe. The patient&apos;s name stays in the corner.</source>
        <translation>La rueda hace zoom en el puntero, arrastrar desplaza, F ajusta. Mantenga pulsada Z para usar la lupa. El nombre del paciente permanece en la esquina.</translation>
    </message>
    <message>
        <source>Your grade comes first</source>
        <translation>Primero su grado</translation>
    </message>
    <message>
        <source>Press 0 to 4, or U when it can&apos;t be graded. With the default setting the model&apos;s grade appears only after yours. Nothing is chosen for you.</source>
        <translation>Pulse de 0 a 4, o U si no es graduable. Con el ajuste predeterminado, el grado del modelo aparece solo después del suyo. Nada se elige por usted.</translation>
    </message>
    <message>
        <source>Red-free, local contrast, overlay</source>
        <translation>Sin rojo, contraste local, superposición</translation>
    </message>
    <message>
        <source>R, C and O. What was done to the picture is always written on it; the file stays as it is. The overlay shows where the model&apos;s evidence lies, not where lesions are.</source>
        <translation>R, C y O. Lo que se ha hecho con la imagen siempre queda escrito sobre ella; el archivo no cambia. La superposición muestra dónde está la evidencia del modelo, no dónde están las lesiones.</translation>
    </message>
    <message>
        <source>What runs, and what failed</source>
        <translation>Qué está en curso y qué falló</translation>
    </message>
    <message>
        <source>Grading a folder runs in the background. Jobs lists it: pause it, stop it, try again what failed.</source>
        <translation>La graduación de una carpeta se ejecuta en segundo plano. Está en Tareas: ahí puede pausarla, detenerla o reintentar lo que falló.</translation>
    </message>
    <message>
        <source>And then</source>
        <translation>Y después</translation>
    </message>
    <message>
        <source>Ctrl+S signs, Ctrl+E makes the report, Ctrl+L shows the worklist. Shift+F1 and a click explain anything; the guide is in the Help menu, and so is this tour.</source>
        <translation>Ctrl+S firma, Ctrl+E genera el informe, Ctrl+L muestra la lista de trabajo. Shift+F1 y un clic explican cualquier elemento; la guía está en el menú Ayuda, al igual que este recorrido.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>The program&apos;s files</source>
        <translation>Los archivos del programa</translation>
    </message>
    <message>
        <source>The database and its audit log</source>
        <translation>La base de datos y su registro de auditoría</translation>
    </message>
    <message>
        <source>The model and its card</source>
        <translation>El modelo y su ficha</translation>
    </message>
    <message>
        <source>The model answers (LiteRT)</source>
        <translation>El modelo responde (LiteRT)</translation>
    </message>
    <message>
        <source>The model answers (Keras)</source>
        <translation>El modelo responde (Keras)</translation>
    </message>
    <message>
        <source>Check the installation</source>
        <translation>Comprobar la instalación</translation>
    </message>
    <message>
        <source>Checking… this takes a few seconds.</source>
        <translation>Comprobando… tarda unos segundos.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Copiar el resultado</translation>
    </message>
    <message>
        <source>✗  The check itself failed: {error}</source>
        <translation>✗  Falló la propia comprobación: {error}</translation>
    </message>
    <message>
        <source>The check could not be finished.</source>
        <translation>No se pudo terminar la comprobación.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Todo está en orden.</translation>
    </message>
    <message>
        <source>{wrong} of {count} checks found a fault.</source>
        <translation>{wrong} de {count} comprobaciones con fallos.</translation>
    </message>
    <message>
        <source>synthetic picture</source>
        <translation>imagen sintética</translation>
    </message>
    <message>
        <source>Synthetic picture</source>
        <translation>Imagen sintética</translation>
    </message>
    <message>
        <source>Print the view</source>
        <translation>Imprimir la vista</translation>
    </message>
    <message>
        <source>Sent to the printer, the patient&apos;s name on it</source>
        <translation>Enviado a la impresora, con el nombre del paciente</translation>
    </message>
    <message>
        <source>The page can&apos;t be made.</source>
        <translation>No se puede crear la página.</translation>
    </message>
    <message>
        <source>Choose another printer or folder.</source>
        <translation>Elija otra impresora o carpeta.</translation>
    </message>
    <message>
        <source>Rotated {quarter_turns}°</source>
        <translation>Girada {quarter_turns}°</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Reflejada</translation>
    </message>
    <message>
        <source>The photograph can&apos;t be shown</source>
        <translation>No se puede mostrar la fotografía</translation>
    </message>
    <message>
        <source>The model looks at its own fixed CLAHE, whatever is chosen here.</source>
        <translation>El modelo usa su propio CLAHE fijo, sea cual sea la elección aquí.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Zooms at the pointer</source>
        <translation>Hace zoom en el puntero</translation>
    </message>
    <message>
        <source>Next and previous image; with Ctrl it zooms</source>
        <translation>Imagen siguiente y anterior; con Ctrl hace zoom</translation>
    </message>
    <message>
        <source>Tell on the desktop when long work has ended</source>
        <translation>Avisar en el escritorio cuando termine una tarea larga</translation>
    </message>
    <message>
        <source>Reduce motion: panes snap into place, menus appear at once</source>
        <translation>Reducir el movimiento: paneles y menús aparecen al instante</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel</source>
        <translation>&amp;Rueda del ratón</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>Arrastrar con botón central</translation>
    </message>
    <message>
        <source>CLAHE c&amp;lip limit</source>
        <translation>&amp;Límite de recorte de CLAHE</translation>
    </message>
    <message>
        <source>CLAHE t&amp;iles a side</source>
        <translation>&amp;Bloques de CLAHE por lado</translation>
    </message>
    <message>
        <source>&amp;Overlay at first</source>
        <translation>&amp;Superposición inicial</translation>
    </message>
    <message>
        <source>grade {grade}, {label}{change}</source>
        <translation>grado {grade}, {label}{change}</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Visits of {shown_name}</source>
        <translation>Visitas de {shown_name}</translation>
    </message>
    <message>
        <source>{patient_id} · {count}. Grades are the reader&apos;s, of the worst photograph.</source>
        <translation>{patient_id} · {count}. Los grados son los del lector, de la peor fotografía.</translation>
    </message>
    <message>
        <source>Show this visit</source>
        <translation>Mostrar esta visita</translation>
    </message>
    <message>
        <source> · version {version}</source>
        <translation> · versión {version}</translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>Open a folder of photographs</source>
        <translation>Abrir una carpeta de fotografías</translation>
    </message>
    <message>
        <source>{command}: {reason}</source>
        <translation>{command}: {reason}</translation>
    </message>
    <message>
        <source>All exams of this list are signed</source>
        <translation>Todos los exámenes de esta lista están firmados</translation>
    </message>
    <message>
        <source>{names} — drviewer</source>
        <translation>{names} — drviewer</translation>
    </message>
    <message>
        <source>exam {exam_date}</source>
        <translation>examen {exam_date}</translation>
    </message>
    <message>
        <source>The model failed: {error}.</source>
        <translation>El modelo falló: {error}.</translation>
    </message>
    <message>
        <source>Images are graded as chosen from now on</source>
        <translation>A partir de ahora, las imágenes se gradúan según lo elegido</translation>
    </message>
    <message>
        <source>Reading what is on record</source>
        <translation>Lectura de los datos registrados</translation>
    </message>
    <message>
        <source>Keeping the settings</source>
        <translation>Guardado de los ajustes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} images</source>
        <translation>
            <numerusform>{n:,} imagen</numerusform>
            <numerusform>{n:,} imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Patient {name}, {images}</source>
        <translation>Paciente {name}, {images}</translation>
    </message>
    <message>
        <source> · frame {frame}</source>
        <translation> · fotograma {frame}</translation>
    </message>
    <message>
        <source>It is not known which eye this is: Image ▸ Correct patient and eye</source>
        <translation>No se sabe qué ojo es: Imagen ▸ Corregir paciente y ojo</translation>
    </message>
    <message>
        <source>grade {final_grade}, {label}</source>
        <translation>grado {final_grade}, {label}</translation>
    </message>
    <message>
        <source>Drag to move · View ▸ {title} hides it</source>
        <translation>Arrastre para mover · Ver ▸ {title} lo oculta</translation>
    </message>
    <message>
        <source>Try this image again.</source>
        <translation>Intente de nuevo con esta imagen.</translation>
    </message>
    <message>
        <source>It was changed again meanwhile, in another window say.</source>
        <translation>Entre tanto se ha vuelto a cambiar, quizá en otra ventana.</translation>
    </message>
    <message>
        <source>What is on record now is shown; change that.</source>
        <translation>Se muestra lo que consta ahora; cambie eso.</translation>
    </message>
    <message>
        <source>Pack it again without a password. Nothing was changed.</source>
        <translation>Vuelva a comprimirla sin contraseña. No se ha modificado nada.</translation>
    </message>
    <message>
        <source>{name} does not belong in the backup {path}.</source>
        <translation>{name} no pertenece a la copia de seguridad {path}.</translation>
    </message>
    <message>
        <source>{name} could not be checked: {error}.</source>
        <translation>No se pudo comprobar {name}: {error}.</translation>
    </message>
    <message>
        <source>Other eye</source>
        <translation>Otro ojo</translation>
    </message>
    <message>
        <source>Prior visit</source>
        <translation>Visita anterior</translation>
    </message>
    <message>
        <source>Another photograph</source>
        <translation>Otra fotografía</translation>
    </message>
    <message>
        <source>Chosen photograph</source>
        <translation>Fotografía elegida</translation>
    </message>
    <message>
        <source>There is no photograph of the other eye at this visit.</source>
        <translation>No hay ninguna fotografía del otro ojo en esta visita.</translation>
    </message>
    <message>
        <source>There is no photograph of this eye at an earlier visit.</source>
        <translation>No hay ninguna fotografía de este ojo en una visita anterior.</translation>
    </message>
    <message>
        <source>There is no other photograph of this eye at this visit.</source>
        <translation>No hay ninguna otra fotografía de este ojo en esta visita.</translation>
    </message>
    <message>
        <source>Choose a second one in the list with Ctrl, or drag one onto the picture.</source>
        <translation>Elija una segunda en la lista con Ctrl, o arrastre una sobre la imagen.</translation>
    </message>
    <message>
        <source>All</source>
        <comment>exams</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>AI urgency</source>
        <translation>Urgencia según la IA</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>After your reading</source>
        <translation>Tras su lectura</translation>
    </message>
    <message>
        <source>Version {version} is open again</source>
        <translation>La versión {version} está reabierta</translation>
    </message>
    <message>
        <source>{images_read} of {images} read</source>
        <translation>{images_read} de {images} leídas</translation>
    </message>
    <message>
        <source>The side of a photograph is not known</source>
        <translation>No se conoce el lado de una fotografía</translation>
    </message>
    <message>
        <source>{short}: no photograph</source>
        <translation>{short}: sin fotografía</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>The backup could not be put in place ({error}), nor the former files put back.</source>
        <translation>No se pudo reponer la copia de seguridad ({error}) ni devolver los archivos anteriores a su sitio.</translation>
    </message>
    <message>
        <source>They are all there: {files}. Rename them to what they were called before.</source>
        <translation>No falta ninguno: {files}. Devuélvales el nombre que tenían antes.</translation>
    </message>
    <message>
        <source>The name pattern {pattern!r} names no patient, eye or date.</source>
        <translation>El patrón de nombre {pattern!r} no indica paciente, ojo ni fecha.</translation>
    </message>
    <message>
        <source>The name pattern {pattern!r} is not a regular expression: {error}.</source>
        <translation>El patrón de nombre {pattern!r} no es una expresión regular: {error}.</translation>
    </message>
    <message>
        <source>Put (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) or (?P&lt;date&gt;…) around what it should find.</source>
        <translation>Ponga (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) o (?P&lt;date&gt;…) alrededor de lo que debe encontrar.</translation>
    </message>
    <message>
        <source>Mend it in the settings, or go back to the default patterns.</source>
        <translation>Corríjalo en los ajustes o vuelva a los patrones predeterminados.</translation>
    </message>
    <message>
        <source>{count} images ({short}) were taken for patient {patient_id}, as file or folder names say. If they are of several people, correct them or change the name patterns in the settings.</source>
        <translation>{count} imágenes ({short}) se atribuyeron al paciente {patient_id} según los nombres de archivo o carpeta. Si son de varias personas, corríjalas o cambie los patrones de nombre en los ajustes.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {strerror}.</source>
        <translation>No se puede leer {name}: {strerror}.</translation>
    </message>
    <message>
        <source>Open its folder again.</source>
        <translation>Abra de nuevo su carpeta.</translation>
    </message>
    <message>
        <source>Grade some photographs first, or choose another reader or month.</source>
        <translation>Gradúe primero algunas fotografías, o elija otro lector u otro mes.</translation>
    </message>
    <message>
        <source>There is no reading to report on.</source>
        <translation>No hay lecturas de las que informar.</translation>
    </message>
    <message>
        <source>{n} photographs ({data})</source>
        <translation>{n} fotografías ({data})</translation>
    </message>
    <message>
        <source>The model card holds no reference to compare photographs with.</source>
        <translation>La ficha del modelo no contiene una referencia con la que comparar las fotografías.</translation>
    </message>
    <message>
        <source>Camera not known</source>
        <translation>Cámara desconocida</translation>
    </message>
    <message>
        <source>Reader not named</source>
        <translation>Lector sin nombre</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>the DICOM tag</source>
        <translation>la etiqueta DICOM</translation>
    </message>
    <message>
        <source>the patient table</source>
        <translation>la tabla de pacientes</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>el nombre del archivo</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>el registro</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>{eye}: the model grades another photograph worse, read that too</source>
        <translation>{eye}: el modelo gradúa peor otra fotografía, léala también</translation>
    </message>
    <message>
        <source>{eye}: a photograph was not checked yet, open it</source>
        <translation>{eye}: una fotografía aún no se ha comprobado, ábrala</translation>
    </message>
    <message>
        <source>You differ from the model, which says {grade}: why?</source>
        <translation>Usted difiere del modelo, que indica {grade}: ¿por qué?</translation>
    </message>
    <message>
        <source>{label}: take a second look</source>
        <translation>{label}: revíselo de nuevo</translation>
    </message>
    <message>
        <source>{says} says {short}</source>
        <translation>{says} indica {short}</translation>
    </message>
    <message>
        <source>Which eye? {upper}{said}, {names}</source>
        <translation>¿Qué ojo? {upper}{said}, {names}</translation>
    </message>
    <message>
        <source>Neither tag nor table nor name says</source>
        <translation>No lo indican ni la etiqueta ni la tabla ni el nombre</translation>
    </message>
    <message>
        <source>Ready, but incomplete: {names}</source>
        <translation>Listo, pero incompleto: {names}</translation>
    </message>
    <message>
        <source>Ready to be signed</source>
        <translation>Listo para firmar</translation>
    </message>
    <message>
        <source>Signed by {reader} · {when}{version}</source>
        <translation>Firmado por {reader} · {when}{version}</translation>
    </message>
    <message>
        <source>Ungradable: repeat the photograph, dilate, or refer</source>
        <translation>No graduable: repetir la fotografía, dilatar o derivar</translation>
    </message>
    <message>
        <source>Which eye is this? {unknown}</source>
        <translation>¿Qué ojo es? {unknown}</translation>
    </message>
    <message>
        <source>Nothing says; the disc lies as in {short}</source>
        <translation>Nada lo indica; la papila está como en {short}</translation>
    </message>
    <message>
        <source>None of its photographs can be read: open a whole copy, or photograph again</source>
        <translation>No se puede leer ninguna de sus fotografías: abra una copia intacta o repita las fotografías</translation>
    </message>
    <message>
        <source>Read this photograph too: the model grades it worse</source>
        <translation>Lea también esta fotografía: el modelo la gradúa peor</translation>
    </message>
    <message>
        <source>This photograph is being checked</source>
        <translation>Se está comprobando esta fotografía</translation>
    </message>
    <message>
        <source>It is not known whose eye this is: name the patient</source>
        <translation>No se sabe de quién es este ojo: indique el paciente</translation>
    </message>
    <message>
        <source>Photographs were added since this exam was signed</source>
        <translation>Se añadieron fotografías después de firmar este examen</translation>
    </message>
    <message>
        <source>Read this eye: 0–4, or U</source>
        <translation>Lea este ojo: 0–4, o U</translation>
    </message>
    <message>
        <source>the disc lies as in {short}</source>
        <translation>la papila está como en {short}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Grad-CAM of the grade&apos;s score</source>
        <translation>Grad-CAM de la puntuación del grado</translation>
    </message>
    <message>
        <source>Original colours, cut to the field of view</source>
        <translation>Colores originales, recortada al campo</translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} imagen</numerusform>
            <numerusform>{n} imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>No AI grade: the picture is not gradable</source>
        <translation>Sin grado de la IA: la imagen no es graduable</translation>
    </message>
    <message>
        <source>No AI grade: the file can&apos;t be read</source>
        <translation>Sin grado de la IA: no se puede leer el archivo</translation>
    </message>
    <message>
        <source>Not graded by the model</source>
        <translation>Sin graduar por el modelo</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>the image can&apos;t be read</source>
        <translation>la imagen no se puede leer</translation>
    </message>
    <message>
        <source>macular oedema entered as {label}</source>
        <translation>edema macular registrado como {label}</translation>
    </message>
    <message>
        <source>the eye of unknown side</source>
        <translation>ojo de lado desconocido</translation>
    </message>
    <message>
        <source>There is no image of this patient to report on.</source>
        <translation>No hay imágenes de este paciente de las que informar.</translation>
    </message>
    <message>
        <source>Patient unknown: these images may be of different people.</source>
        <translation>Paciente desconocido: estas imágenes pueden ser de distintas personas.</translation>
    </message>
    <message>
        <source>Exam date unknown: no due date can be given.</source>
        <translation>Fecha del examen desconocida: no se puede dar una fecha límite.</translation>
    </message>
    <message>
        <source>{images} without a date taken as part of this exam.</source>
        <translation>Este examen incluye {images} sin fecha.</translation>
    </message>
    <message>
        <source>{images} of other exams left out.</source>
        <translation>No se incluyen otros exámenes ({images}).</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>no valorable</translation>
    </message>
    <message>
        <source>Open the images first.</source>
        <translation>Abra primero las imágenes.</translation>
    </message>
    <message>
        <source>{short} is not read</source>
        <translation>{short} sin leer</translation>
    </message>
    <message>
        <source>, by {due}</source>
        <translation>, a más tardar el {due}</translation>
    </message>
    <message>
        <source>DME {word} for {names}: only retinopathy counts there.</source>
        <translation>EMD {word} ({names}): ahí solo cuenta la retinopatía.</translation>
    </message>
    <message>
        <source>The backup can&apos;t be put in place: {error}.</source>
        <translation>No se puede reponer la copia de seguridad: {error}.</translation>
    </message>
    <message>
        <source>Check permissions and free space. Everything is as it was.</source>
        <translation>Compruebe los permisos y el espacio libre. Todo está como estaba.</translation>
    </message>
    <message>
        <source>, by {due} (already past)</source>
        <translation>, a más tardar el {due} (ya vencido)</translation>
    </message>
    <message>
        <source>None of its photographs can be read</source>
        <translation>No se puede leer ninguna de sus fotografías</translation>
    </message>
    <message>
        <source>Nothing is read yet</source>
        <translation>Aún no se ha leído nada</translation>
    </message>
    <message>
        <source>The exam can&apos;t be signed: {names}.</source>
        <translation>No se puede firmar el examen: {names}.</translation>
    </message>
    <message>
        <source>This exam is not signed.</source>
        <translation>Este examen no está firmado.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photographs were added after it was signed; amend to include them.</source>
        <translation>
            <numerusform>Se añadió {n} fotografía después de la firma; enmiéndelo para incluirla.</numerusform>
            <numerusform>Se añadieron {n} fotografías después de la firma; enmiéndelo para incluirlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Photographs were added since it was signed: amend it first</source>
        <translation>Se añadieron fotografías después de la firma: enmiéndelo primero</translation>
    </message>
    <message>
        <source>Signed by {reader} already</source>
        <translation>Ya firmado por {reader}</translation>
    </message>
    <message>
        <source>A photograph’s file has changed since it was signed: amend it first</source>
        <translation>El archivo de una fotografía ha cambiado después de la firma: enmiéndelo primero</translation>
    </message>
    <message>
        <source>A photograph was not checked yet: open it</source>
        <translation>Una fotografía aún no se ha comprobado: ábrala</translation>
    </message>
    <message>
        <source>Changed since signed</source>
        <translation>Cambiado desde la firma</translation>
    </message>
    <message>
        <source>The exam can&apos;t be signed: {names} changed since it was read.</source>
        <translation>No se puede firmar el examen: {names} ha cambiado desde su lectura.</translation>
    </message>
    <message>
        <source>The file of a photograph has changed since it was signed: it is not shown.</source>
        <translation>El archivo de una fotografía ha cambiado desde la firma: no se muestra.</translation>
    </message>
    <message>
        <source>Settle this first.</source>
        <translation>Resuélvalo primero.</translation>
    </message>
    <message>
        <source>Open that photograph again and read it.</source>
        <translation>Abra de nuevo esa fotografía y léala.</translation>
    </message>
    <message>
        <source>There is nothing to amend.</source>
        <translation>No hay nada que enmendar.</translation>
    </message>
    <message>
        <source>What {reader} signed can&apos;t be read any more.</source>
        <translation>Lo que firmó {reader} ya no se puede leer.</translation>
    </message>
    <message>
        <source>No guideline is installed.</source>
        <translation>No hay ninguna guía instalada.</translation>
    </message>
    <message>
        <source>No font is installed.</source>
        <translation>No hay ninguna fuente tipográfica instalada.</translation>
    </message>
    <message>
        <source>No sample image is installed.</source>
        <translation>No hay ninguna imagen de ejemplo instalada.</translation>
    </message>
    <message>
        <source>The model was not exported for it.</source>
        <translation>El modelo no se exportó para este motor.</translation>
    </message>
    <message>
        <source>There is no sample to try the model on.</source>
        <translation>No hay ningún ejemplo con el que probar el modelo.</translation>
    </message>
    <message>
        <source>The model&apos;s probabilities for {name} do not add up to one.</source>
        <translation>Las probabilidades del modelo para {name} no suman uno.</translation>
    </message>
    <message>
        <source>Reinstall drviewer.</source>
        <translation>Reinstale drviewer.</translation>
    </message>
    <message numerus="yes">
        <source>{n} grades better</source>
        <translation>
            <numerusform>{n} grado mejor</numerusform>
            <numerusform>{n} grados mejor</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message numerus="yes">
        <source>{n} grades worse</source>
        <translation>
            <numerusform>{n} grado peor</numerusform>
            <numerusform>{n} grados peor</numerusform>
        </translation>
    </message>
    <message>
        <source>Screen again in 1–2 years</source>
        <translation>Repetir el examen de detección en 1–2 años</translation>
    </message>
    <message>
        <source>Re-examine in 1 year</source>
        <translation>Reexaminar en 1 año</translation>
    </message>
    <message>
        <source>Refer within 3–6 months; then every 6–9 months</source>
        <translation>Derivar en un plazo de 3–6 meses; después, cada 6–9 meses</translation>
    </message>
    <message>
        <source>Refer at once; then every 3–6 months</source>
        <translation>Derivar de inmediato; después, cada 3–6 meses</translation>
    </message>
    <message>
        <source>Refer at once; then every 3 months</source>
        <translation>Derivar de inmediato; después, cada 3 meses</translation>
    </message>
    <message>
        <source>Refer within 3–6 months; then every 6 months</source>
        <translation>Derivar en un plazo de 3–6 meses; después, cada 6 meses</translation>
    </message>
    <message>
        <source>Refer at once; then every 1–4 months</source>
        <translation>Derivar de inmediato; después, cada 1–4 meses</translation>
    </message>
    <message>
        <source>Re-examine in 6–12 months</source>
        <translation>Reexaminar en 6–12 meses</translation>
    </message>
    <message>
        <source>Refer; re-examine in 3–6 months</source>
        <translation>Derivar; reexaminar en 3–6 meses</translation>
    </message>
    <message>
        <source>Refer; to be seen in less than 3 months</source>
        <translation>Derivar; consulta en menos de 3 meses</translation>
    </message>
    <message>
        <source>Refer; to be seen in less than 1 month</source>
        <translation>Derivar; consulta en menos de 1 mes</translation>
    </message>
    <message>
        <source>Refer; to be seen in 3 months</source>
        <translation>Derivar; consulta en 3 meses</translation>
    </message>
    <message>
        <source>Refer; to be seen in 1 month</source>
        <translation>Derivar; consulta en 1 mes</translation>
    </message>
    <message>
        <source>Re-examine in 1–2 years</source>
        <translation>Reexaminar en 1–2 años</translation>
    </message>
    <message>
        <source>Refer; re-examine in 6–12 months</source>
        <translation>Derivar; reexaminar en 6–12 meses</translation>
    </message>
    <message>
        <source>Refer if laser is available</source>
        <translation>Derivar si se dispone de láser</translation>
    </message>
    <message>
        <source>Research use: a second opinion on the ICDR grade of a colour fundus photograph, for a clinician who reads the photograph too. Not a cleared medical device.</source>
        <translation>Uso en investigación: segunda opinión sobre el grado ICDR de una fotografía de fondo de ojo en color, para un clínico que también lee la fotografía. No es un producto sanitario autorizado.</translation>
    </message>
    <message>
        <source>Deciding on referral or treatment without a clinician</source>
        <translation>Decidir la derivación o el tratamiento sin un clínico</translation>
    </message>
    <message>
        <source>Diabetic macular oedema, or any disease other than diabetic retinopathy</source>
        <translation>El edema macular diabético o cualquier enfermedad distinta de la retinopatía diabética</translation>
    </message>
    <message>
        <source>Photographs that are not colour fundus photographs, or not gradable</source>
        <translation>Fotografías que no son de fondo de ojo en color o no son graduables</translation>
    </message>
    <message>
        <source>Learnt from few cameras and two countries; other cameras lower its figures.</source>
        <translation>Aprendió de pocas cámaras y dos países; otras cámaras empeoran sus cifras.</translation>
    </message>
    <message>
        <source>Mild disease is missed where fine detail is missing: blur, compression, low resolution.</source>
        <translation>La enfermedad leve se pierde donde falta el detalle fino: desenfoque, compresión, baja resolución.</translation>
    </message>
    <message>
        <source>Severe and proliferative disease are rare in its training data and are confused.</source>
        <translation>La enfermedad grave y la proliferativa son raras en sus datos de entrenamiento y se confunden.</translation>
    </message>
    <message>
        <source>A heatmap shows what moved the answer; it agrees poorly with the outlines of lesions.</source>
        <translation>El mapa de calor muestra qué influyó en la respuesta; coincide poco con los contornos de las lesiones.</translation>
    </message>
    <message>
        <source>APTOS 2019, competition rules: research use</source>
        <translation>APTOS 2019, reglas del concurso: uso en investigación</translation>
    </message>
    <message>
        <source>EyePACS (Kaggle 2015), competition rules: research use</source>
        <translation>EyePACS (Kaggle 2015), reglas del concurso: uso en investigación</translation>
    </message>
    <message>
        <source>IDRiD, CC BY 4.0 (Porwal et al. 2018)</source>
        <translation>IDRiD, CC BY 4.0 (Porwal et al. 2018)</translation>
    </message>
</context>
</TS>
