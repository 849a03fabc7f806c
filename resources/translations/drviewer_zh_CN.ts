<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>drviewer</name>
    <message>
        <source>{problem} The defaults are used.</source>
        <translation>{problem}已使用默认设置。</translation>
    </message>
    <message>
        <source>{site_problem} It is passed over.</source>
        <translation>{site_problem}该文件已忽略。</translation>
    </message>
    <message>
        <source>drviewer ended by a crash the last time. What you had confirmed is on record. The report is at {former}.</source>
        <translation>drviewer上次异常退出。您已确认的内容均已保存。错误报告位于{former}。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Read first, model second</source>
        <translation>先阅片，后看模型</translation>
    </message>
    <message>
        <source>Reader and model side by side</source>
        <translation>阅片者与模型并列</translation>
    </message>
    <message>
        <source>Model first, reader confirms</source>
        <translation>先看模型，阅片者确认</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>The model missed lesions</source>
        <translation>模型漏检病灶</translation>
    </message>
    <message>
        <source>The model saw lesions where there are none</source>
        <translation>模型将无病灶处误判为病灶</translation>
    </message>
    <message>
        <source>An artefact or poor quality misled the model</source>
        <translation>伪影或图像质量差误导了模型</translation>
    </message>
    <message>
        <source>Another disease looks like it</source>
        <translation>其他疾病表现与之相似</translation>
    </message>
    <message>
        <source>Another photograph or examination shows it</source>
        <translation>其他照片或检查可见</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Superior temporal</source>
        <translation>颞上</translation>
    </message>
    <message>
        <source>Superior nasal</source>
        <translation>鼻上</translation>
    </message>
    <message>
        <source>Inferior temporal</source>
        <translation>颞下</translation>
    </message>
    <message>
        <source>Inferior nasal</source>
        <translation>鼻下</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Up to 20</source>
        <translation>不超过20处</translation>
    </message>
    <message>
        <source>More than 20</source>
        <translation>超过20处</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新检查</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已阅片</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Which eye it is, is not settled</source>
        <translation>眼别尚未确定</translation>
    </message>
    <message>
        <source>Reader and model are two grades apart</source>
        <translation>阅片者与模型相差两级</translation>
    </message>
    <message>
        <source>No reason is given for differing from the model</source>
        <translation>与模型不一致，未填写原因</translation>
    </message>
    <message>
        <source>The model can&apos;t tell referable from not referable</source>
        <translation>模型无法区分是否需转诊</translation>
    </message>
    <message>
        <source>The model is not sure</source>
        <translation>模型把握不足</translation>
    </message>
    <message>
        <source>Ungradable</source>
        <translation>无法分级</translation>
    </message>
    <message>
        <source>The checklist implies another grade</source>
        <translation>核对表提示其他分级</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Not referable</source>
        <translation>无需转诊</translation>
    </message>
    <message>
        <source>Referable</source>
        <translation>需转诊</translation>
    </message>
    <message>
        <source>Vision-threatening</source>
        <translation>威胁视力</translation>
    </message>
    <message>
        <source>No lesion kind</source>
        <translation>未指定病灶类型</translation>
    </message>
    <message>
        <source>Microaneurysm</source>
        <translation>微动脉瘤</translation>
    </message>
    <message>
        <source>Haemorrhage</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>Hard exudate</source>
        <translation>硬性渗出</translation>
    </message>
    <message>
        <source>Soft exudate</source>
        <translation>棉绒斑</translation>
    </message>
    <message>
        <source>Neovascularisation</source>
        <translation>新生血管</translation>
    </message>
    <message>
        <source>Laser scar</source>
        <translation>激光斑</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>激光</translation>
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
        <translation>患者不详</translation>
    </message>
    <message>
        <source>Repeat the photograph (dilate if needed), or refer</source>
        <translation>重新拍摄（必要时散瞳），或转诊</translation>
    </message>
    <message>
        <source>This does not look like a colour fundus photograph</source>
        <translation>这不像是彩色眼底照片</translation>
    </message>
    <message>
        <source>No field of view was found: the picture is dark, empty or overexposed</source>
        <translation>未找到视野：图像过暗、空白或过曝</translation>
    </message>
    <message>
        <source>Too little of the retina is in the picture</source>
        <translation>图像中的视网膜范围过小</translation>
    </message>
    <message>
        <source>The picture is too dark</source>
        <translation>图像过暗</translation>
    </message>
    <message>
        <source>The picture is overexposed</source>
        <translation>图像过曝</translation>
    </message>
    <message>
        <source>The illumination is too uneven: part of the retina lies in shadow</source>
        <translation>照明过于不均：部分视网膜位于阴影中</translation>
    </message>
    <message>
        <source>The picture is too blurred to see fine vessels</source>
        <translation>图像过于模糊，看不清细小血管</translation>
    </message>
    <message>
        <source>The picture is too hazy to see fine vessels</source>
        <translation>图像呈雾状，看不清细小血管</translation>
    </message>
    <message>
        <source>A reflection covers part of the retina</source>
        <translation>反光遮挡部分视网膜</translation>
    </message>
    <message>
        <source>The file is compressed too strongly to see fine vessels</source>
        <translation>文件压缩过度，看不清细小血管</translation>
    </message>
    <message>
        <source>Research use: not a cleared medical device</source>
        <translation>仅供研究：非获批医疗器械</translation>
    </message>
    <message>
        <source>Diabetic macular oedema (DME) is not assessed by AI</source>
        <translation>AI不评估糖尿病性黄斑水肿(DME)</translation>
    </message>
    <message>
        <source>No apparent retinopathy</source>
        <translation>无明显视网膜病变</translation>
    </message>
    <message>
        <source>Mild NPDR</source>
        <translation>轻度非增殖期(NPDR)</translation>
    </message>
    <message>
        <source>Moderate NPDR</source>
        <translation>中度非增殖期(NPDR)</translation>
    </message>
    <message>
        <source>Severe NPDR</source>
        <translation>重度非增殖期(NPDR)</translation>
    </message>
    <message>
        <source>Proliferative DR</source>
        <translation>增殖期(PDR)</translation>
    </message>
    <message>
        <source>Eye unknown</source>
        <translation>眼别不详</translation>
    </message>
    <message>
        <source>Right eye</source>
        <translation>右眼</translation>
    </message>
    <message>
        <source>Left eye</source>
        <translation>左眼</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not centre-involving</source>
        <translation>未累及中心凹</translation>
    </message>
    <message>
        <source>Centre-involving</source>
        <translation>累及中心凹</translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation>无法评估</translation>
    </message>
    <message>
        <source>The marks can&apos;t be written to {path}: {strerror}.</source>
        <translation>无法将标注写入{path}：{strerror}。</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written.</source>
        <translation>请检查该文件夹是否存在且可写入。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {strerror}.</source>
        <translation>无法写入{path}：{strerror}。</translation>
    </message>
    <message>
        <source>Close the programs that show it, or choose another folder.</source>
        <translation>请关闭正在打开该文件的程序，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{where}, column image: empty; the row is not used.</source>
        <translation>{where}，image列：为空；该行未采用。</translation>
    </message>
    <message>
        <source>{place} holds several patient tables: {name} and {name_2}.</source>
        <translation>{place}中有多个患者表：{name}和{name_2}。</translation>
    </message>
    <message>
        <source>{name} has no column {missing} (row 1).</source>
        <translation>{name}缺少列{missing}（第1行）。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a table, row {line_num}: {error}.</source>
        <translation>无法将{name}作为表格读取，第{line_num}行：{error}。</translation>
    </message>
    <message>
        <source>{where}, column {column}: missing; the row is not used.</source>
        <translation>{where}，{column}列：缺失；该行未采用。</translation>
    </message>
    <message>
        <source>{where}, column {column}: {written!r} is not {allowed}; the row is not used.</source>
        <translation>{where}，{column}列：{written!r}不是{allowed}；该行未采用。</translation>
    </message>
    <message>
        <source>{where}, column {column}: {written!r} is not a date like 1958-03-14; the row is not used.</source>
        <translation>{where}，{column}列：{written!r}不是形如1958-03-14的日期；该行未采用。</translation>
    </message>
    <message>
        <source>{name} is not UTF-8, row {row}.</source>
        <translation>{name}不是UTF-8编码，第{row}行。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {strerror}.</source>
        <translation>无法读取{path}：{strerror}。</translation>
    </message>
    <message>
        <source>Keep one, or name the one that counts (`--patients`).</source>
        <translation>请只保留一个，或指定要采用的文件（`--patients`）。</translation>
    </message>
    <message>
        <source>It needs the columns {names}.</source>
        <translation>需要包含以下列：{names}。</translation>
    </message>
    <message>
        <source>Save it again as CSV (UTF-8).</source>
        <translation>请重新保存为CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>请检查路径及其权限。</translation>
    </message>
    <message>
        <source>The results can&apos;t be written to {path}: {strerror}.</source>
        <translation>无法将结果写入{path}：{strerror}。</translation>
    </message>
    <message>
        <source>The model file {model_path} was trained on pictures prepared in another way than this version of drviewer prepares them.</source>
        <translation>模型文件{model_path}训练时所用的图像预处理方式与此版本drviewer不同。</translation>
    </message>
    <message>
        <source>The model file {file} has been altered: its SHA-256 is not the model card&apos;s.</source>
        <translation>模型文件{file}已被改动：其SHA-256与模型卡不符。</translation>
    </message>
    <message>
        <source>The model card {path} is missing.</source>
        <translation>缺少模型卡{path}。</translation>
    </message>
    <message>
        <source>The model card {path} can&apos;t be read: {error}.</source>
        <translation>无法读取模型卡{path}：{error}。</translation>
    </message>
    <message>
        <source>The model card {path} is not valid: {where}: {first}.</source>
        <translation>模型卡{path}无效：{where}：{first}。</translation>
    </message>
    <message>
        <source>The model card can&apos;t be written to {path}: {error}.</source>
        <translation>无法将模型卡写入{path}：{error}。</translation>
    </message>
    <message>
        <source>AI grading is off. Use the model that came with this version, or train it again with `drviewer train`.</source>
        <translation>AI分级已关闭。请使用此版本自带的模型，或用`drviewer train`重新训练。</translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation>缺少模型文件{path}。</translation>
    </message>
    <message>
        <source>The model file {path} can&apos;t be read: {error}.</source>
        <translation>无法读取模型文件{path}：{error}。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation>请检查文件夹权限和可用空间。</translation>
    </message>
    <message>
        <source>This is the light variant of drviewer, without TensorFlow.</source>
        <translation>这是drviewer的轻量版，不含TensorFlow。</translation>
    </message>
    <message>
        <source>TensorFlow needs a processor with AVX, which this one has not.</source>
        <translation>TensorFlow需要支持AVX的处理器，本机处理器不支持。</translation>
    </message>
    <message>
        <source>LiteRT (ai-edge-litert) is not installed.</source>
        <translation>未安装LiteRT（ai-edge-litert）。</translation>
    </message>
    <message>
        <source>Use the engine litert.</source>
        <translation>请使用litert引擎。</translation>
    </message>
    <message>
        <source>Use the engine keras.</source>
        <translation>请使用keras引擎。</translation>
    </message>
    <message>
        <source>Install drviewer again; `drviewer verify` tells more.</source>
        <translation>请重新安装drviewer；详情可运行`drviewer verify`查看。</translation>
    </message>
    <message>
        <source>The golden pictures {path} can&apos;t be read: {error}.</source>
        <translation>无法读取基准图像{path}：{error}。</translation>
    </message>
    <message>
        <source>The golden pictures can&apos;t be written to {path}: {error}.</source>
        <translation>无法将基准图像写入{path}：{error}。</translation>
    </message>
    <message>
        <source>The model does not know pictures of this kind.</source>
        <translation>此类图像超出模型的适用范围。</translation>
    </message>
    <message>
        <source>Check that it is a colour fundus photograph; read it without AI.</source>
        <translation>请确认这是彩色眼底照片；请不借助AI阅片。</translation>
    </message>
    <message>
        <source>The model file {file} takes {input_shape} and gives {output_shape}; its card speaks of {side} × {side} pixels and five grades.</source>
        <translation>模型文件{file}的输入为{input_shape}，输出为{output_shape}；而模型卡所述为{side} × {side}像素、五个分级。</translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t be loaded: {first_line}</source>
        <translation>无法加载模型文件{file}：{first_line}</translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t give heatmaps: {first_line}</source>
        <translation>模型文件{file}无法生成热图：{first_line}</translation>
    </message>
    <message>
        <source>The LiteRT model {file} was exported from another model than {file_2}.</source>
        <translation>LiteRT模型{file}并非由{file_2}导出。</translation>
    </message>
    <message>
        <source>The LiteRT model {file} has been altered: its SHA-256 is not the one noted.</source>
        <translation>LiteRT模型{file}已被改动：其SHA-256与记录不符。</translation>
    </message>
    <message>
        <source>The model {name} was not exported for LiteRT: {path} is missing.</source>
        <translation>模型{name}未导出为LiteRT格式：缺少{path}。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be used: {error}.</source>
        <translation>无法使用{path}：{error}。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {error}.</source>
        <translation>无法写入{path}：{error}。</translation>
    </message>
    <message>
        <source>The LiteRT model {file} takes {takes} and gives {gives}; its card speaks of {side} × {side} pixels and five grades.</source>
        <translation>LiteRT模型{file}的输入为{takes}，输出为{gives}；而模型卡所述为{side} × {side}像素、五个分级。</translation>
    </message>
    <message>
        <source>The LiteRT model {file} can&apos;t be loaded: {splitlines}.</source>
        <translation>无法加载LiteRT模型{file}：{splitlines}。</translation>
    </message>
    <message>
        <source>The model&apos;s features {path} have been altered.</source>
        <translation>模型的特征文件{path}已被改动。</translation>
    </message>
    <message>
        <source>The model card {path} speaks of another model than {name} wants as its partner.</source>
        <translation>模型卡{path}所述的模型不是{name}所需的配对模型。</translation>
    </message>
    <message>
        <source>The model {file} beside {card_path} gave an answer that is not a number.</source>
        <translation>{card_path}旁的模型{file}给出的结果不是数值。</translation>
    </message>
    <message>
        <source>The known features {path} don&apos;t fit together.</source>
        <translation>已知特征文件{path}内容不一致。</translation>
    </message>
    <message>
        <source>The known features can&apos;t be written to {path}: {error}.</source>
        <translation>无法将已知特征写入{path}：{error}。</translation>
    </message>
    <message>
        <source>The known features {path} can&apos;t be read: {error}.</source>
        <translation>无法读取已知特征文件{path}：{error}。</translation>
    </message>
    <message>
        <source>The grader has been closed.</source>
        <translation>分级程序已关闭。</translation>
    </message>
    <message>
        <source>Start drviewer anew.</source>
        <translation>请重新启动drviewer。</translation>
    </message>
    <message>
        <source>The grader&apos;s process can&apos;t be started: {error}.</source>
        <translation>无法启动分级进程：{error}。</translation>
    </message>
    <message>
        <source>The grader&apos;s process died (exit code {exitcode}).</source>
        <translation>分级进程意外终止（退出代码{exitcode}）。</translation>
    </message>
    <message>
        <source>Close other programs to free memory, then grade the image again.</source>
        <translation>请关闭其他程序以释放内存，然后重新对该图像分级。</translation>
    </message>
    <message>
        <source>AI grading is off. Install drviewer again; if that does not help, choose another engine.</source>
        <translation>AI分级已关闭。请重新安装drviewer；如仍无效，请选择其他引擎。</translation>
    </message>
    <message>
        <source>The self-test failed: the model {name} run by {shown} answers otherwise than stored (probabilities by {probability:.2g}, heatmaps by {heatmap:.2g}).</source>
        <translation>自检未通过：由{shown}运行的模型{name}结果与存储值不一致（概率相差{probability:.2g}，热图相差{heatmap:.2g}）。</translation>
    </message>
    <message>
        <source>The self-test failed: {problem}.</source>
        <translation>自检未通过：{problem}。</translation>
    </message>
    <message>
        <source>Grade the image again; if it happens again, start drviewer anew.</source>
        <translation>请重新对该图像分级；如再次出现，请重新启动drviewer。</translation>
    </message>
    <message>
        <source>The model could not answer: {name}: {error}.</source>
        <translation>模型未能给出结果：{name}：{error}。</translation>
    </message>
    <message>
        <source>The two photographs can&apos;t be laid over each other: {why}.</source>
        <translation>两张照片无法叠合：{why}。</translation>
    </message>
    <message>
        <source>They may show different eyes or parts of the retina; align them by hand.</source>
        <translation>两者可能为不同眼别或视网膜的不同部位；请手动对齐。</translation>
    </message>
    <message>
        <source>Copy it again from the camera or its archive.</source>
        <translation>请从相机或其存档重新复制。</translation>
    </message>
    <message>
        <source>{name} is too large: {width} × {height} pixels; at most {limit_megapixels} megapixels are read.</source>
        <translation>{name}过大：{width} × {height}像素；最多可读取{limit_megapixels}百万像素。</translation>
    </message>
    <message>
        <source>{name} has no picture number {frame}; it holds {frames}.</source>
        <translation>{name}中没有第{frame}幅图像；共有{frames}幅。</translation>
    </message>
    <message>
        <source>{name} is truncated: its end is missing.</source>
        <translation>{name}不完整：文件末尾缺失。</translation>
    </message>
    <message>
        <source>Export it at a smaller size.</source>
        <translation>请以较小尺寸导出。</translation>
    </message>
    <message>
        <source>Open the folder again.</source>
        <translation>请重新打开该文件夹。</translation>
    </message>
    <message>
        <source>{name} does not fit into memory.</source>
        <translation>内存不足，无法载入{name}。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name}已损坏或不完整。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>{name} is not a picture drviewer can read.</source>
        <translation>{name}不是drviewer可读取的图像。</translation>
    </message>
    <message>
        <source>Use JPEG, PNG, TIFF, BMP, WebP or DICOM.</source>
        <translation>请使用JPEG、PNG、TIFF、BMP、WebP或DICOM格式。</translation>
    </message>
    <message>
        <source>Export it again from the camera or the picture archive.</source>
        <translation>请从相机或图像存档重新导出。</translation>
    </message>
    <message>
        <source>{name} is not a DICOM file.</source>
        <translation>{name}不是DICOM文件。</translation>
    </message>
    <message>
        <source>{name} is a DICOM file without a picture.</source>
        <translation>{name}是不含图像的DICOM文件。</translation>
    </message>
    <message>
        <source>{name} is not a DICOM picture drviewer can read ({first_line}).</source>
        <translation>{name}不是drviewer可读取的DICOM图像（{first_line}）。</translation>
    </message>
    <message>
        <source>Choose the ophthalmic photographs of the examination.</source>
        <translation>请选择该检查中的眼科照片。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>{name} holds a damaged picture: its decoder stopped.</source>
        <translation>{name}中的图像已损坏：解码中止。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened.</source>
        <translation>无法打开{name}。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name}为空（0字节）。</translation>
    </message>
    <message>
        <source>Check that you may read files in {parent}.</source>
        <translation>请确认您有权读取{parent}中的文件。</translation>
    </message>
    <message>
        <source>%Y-%m-%d</source>
        <comment>how a day is written</comment>
        <translation>%Y-%m-%d</translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <comment>how day and time are written</comment>
        <translation>%Y-%m-%d %H:%M</translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal separator</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>,</source>
        <comment>thousands separator</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reader agrees</source>
        <translation>阅片者一致率</translation>
    </message>
    <message>
        <source>Top probability</source>
        <translation>最高概率</translation>
    </message>
    <message>
        <source>Top probability {low:.1f} to {high:.1f}, {confidence:.2f} on average</source>
        <translation>最高概率{low:.1f}至{high:.1f}，平均{confidence:.2f}</translation>
    </message>
    <message>
        <source>Model {model}, reader {reader}: {count} of the row&apos;s {sum}</source>
        <translation>模型{model}级，阅片者{reader}级：{count}（本行共{sum}）</translation>
    </message>
    <message>
        <source>{told}: agreement {rate_text}</source>
        <translation>{told}：一致率{rate_text}</translation>
    </message>
    <message>
        <source>and {count} more, in the CSV</source>
        <translation>另有{count}项，见CSV</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>AI grade, not confirmed</source>
        <translation>AI分级，未经确认</translation>
    </message>
    <message>
        <source>Diabetic macular oedema (DME) is not assessed by AI; it stands here as the clinician entered it. The model grades diabetic retinopathy only, from one photograph at a time, and says nothing of other eye disease. Its grade need not be the most probable one. Probabilities are the model&apos;s own estimate; of the sets of grades that it can&apos;t tell apart, nine of ten hold the true grade. The heat map shows where the model&apos;s score came from; it does not outline lesions.</source>
        <translation>AI不评估糖尿病性黄斑水肿(DME)；此处所示为临床医师填写的结果。模型仅对糖尿病视网膜病变分级，每次依据一张照片，不涉及其他眼病。模型给出的分级不一定是概率最高的一级。概率为模型自身的估计；对于模型无法区分的各组分级，十组中有九组包含真实分级。热图显示模型评分的依据所在，并不勾画病灶轮廓。</translation>
    </message>
    <message>
        <source>{name} {version} (SHA-256 {sha256})</source>
        <translation>{name} {version} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>{file} (frame {frame})</source>
        <translation>{file}（第{frame}帧）</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>Inferior</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>Nasal</source>
        <translation>鼻侧</translation>
    </message>
    <message>
        <source>Temporal</source>
        <translation>颞侧</translation>
    </message>
    <message>
        <source>{name}: {readings:,} read
Overrides {rate_text}
Kappa, unaided {kappa_text}
Ungradable {rate_text_2}</source>
        <translation>{name}：阅片{readings:,}次
改判 {rate_text}
Kappa（独立阅片） {kappa_text}
无法分级 {rate_text_2}</translation>
    </message>
    <message>
        <source>{measure_names} {distance:.2f} (limit {limit:.2f}{side})</source>
        <translation>{measure_names} {distance:.2f}（限值{limit:.2f}{side}）</translation>
    </message>
    <message>
        <source>Model against reader, read unaided</source>
        <translation>模型与独立阅片对照</translation>
    </message>
    <message>
        <source>model {model}: {names}</source>
        <translation>模型{model}级：{names}</translation>
    </message>
    <message>
        <source>Reader 0 to 4 across; </source>
        <translation>横向为阅片者0至4级； </translation>
    </message>
    <message>
        <source>{month}: {patients} patients, too few to judge</source>
        <translation>{month}：{patients}名患者，例数过少，无法判断</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Model against reader, grades on record</source>
        <translation>模型与记录分级对照</translation>
    </message>
    <message>
        <source>Confidence against agreement</source>
        <translation>置信度与一致率</translation>
    </message>
    <message>
        <source>Drift of the photographs</source>
        <translation>照片漂移</translation>
    </message>
    <message>
        <source>By reader</source>
        <translation>按阅片者</translation>
    </message>
    <message>
        <source>Ungradable, by camera</source>
        <translation>无法分级（按相机）</translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f}: {rate}</source>
        <translation>{low:.1f}至{high:.1f}：{rate}</translation>
    </message>
    <message>
        <source>Nobody has read before seeing the model&apos;s answer</source>
        <translation>尚无在看到模型结果之前完成的阅片</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>尚无阅片</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>Kappa, unaided</source>
        <translation>Kappa（独立阅片）</translation>
    </message>
    <message>
        <source>The model has graded nothing that was read</source>
        <translation>已阅片的照片均无模型分级</translation>
    </message>
    <message>
        <source>, ALARM</source>
        <translation>，报警</translation>
    </message>
    <message>
        <source>No month has {enough} patients yet: too few to judge</source>
        <translation>尚无患者达到{enough}名的月份：例数过少，无法判断</translation>
    </message>
    <message>
        <source>Agreement monitor</source>
        <translation>一致性监测</translation>
    </message>
    <message>
        <source>Model: {said}{more}</source>
        <translation>模型：{said}{more}</translation>
    </message>
    <message>
        <source>{line}   ·   Page {number} of {count}</source>
        <translation>{line}   ·   第{number}页，共{count}页</translation>
    </message>
    <message>
        <source>Model monitoring</source>
        <translation>模型监测</translation>
    </message>
    <message>
        <source>no AI grade in these readings</source>
        <translation>这些阅片中没有AI分级</translation>
    </message>
    <message>
        <source> (more than one: the figures mix them)</source>
        <translation> (不止一个模型：数据为合并统计)</translation>
    </message>
    <message>
        <source>Clinic not entered</source>
        <translation>未填写机构</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Alarms of the photographs</source>
        <translation>照片报警</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Compared with {reference}.</source>
        <translation>与{reference}比较。</translation>
    </message>
    <message>
        <source>No month could be judged.</source>
        <translation>没有可判断的月份。</translation>
    </message>
    <message>
        <source>read</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>overrides</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>kappa, unaided</source>
        <translation>kappa（独立阅片）</translation>
    </message>
    <message>
        <source>ungradable</source>
        <translation>无法分级</translation>
    </message>
    <message>
        <source>{count} more, in the CSV</source>
        <translation>另有{count}项，见CSV</translation>
    </message>
    <message>
        <source>Overrides: the grade on record is another than the model&apos;s, of photographs that both graded; Wilson&apos;s interval.</source>
        <translation>改判：记录的分级与模型分级不同，以双方均已分级的照片计；Wilson区间。</translation>
    </message>
    <message>
        <source>Kappa: quadratic weighted, of the grades entered before the model&apos;s answer was seen; the interval by 2,000 draws of patients, since both eyes of one are not independent. None is given below {enough} readings.</source>
        <translation>Kappa：二次加权，取看到模型结果之前填写的分级；同一患者的双眼并不独立，故区间由按患者重抽样2,000次得出。阅片少于{enough}次时不给出。</translation>
    </message>
    <message>
        <source>Ungradable: as the reader called it; Wilson&apos;s interval.</source>
        <translation>无法分级：以阅片者的判断为准；Wilson区间。</translation>
    </message>
    <message>
        <source>Confidence: the highest of the model&apos;s five probabilities; agreement with the reader, unaided where there is such a grade. On the dotted line the model is as often right as it says.</source>
        <translation>置信度：模型五个概率中的最高值；与阅片者的一致率，如有独立阅片分级则以其为准。位于虚线上时，模型的正确率与其所称概率相符。</translation>
    </message>
    <message>
        <source>Drift: the Kolmogorov-Smirnov distance of a month&apos;s photographs from those that the model was checked with. Beyond the limit it is an alarm: at most one month in a hundred by chance, all three measures together. Months of fewer than {enough} patients are not judged. Another kind of camera alarms every month: nobody has shown that the model reads it as well.</source>
        <translation>漂移：某月照片与模型验证所用照片之间的Kolmogorov-Smirnov距离。超过限值即报警：三项指标合计，偶然报警每一百个月至多一次。患者少于{enough}名的月份不作判断。换用其他类型的相机会每月报警：尚无证据表明模型对其分级同样准确。</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Illumination</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>视野</translation>
    </message>
    <message>
        <source>{interval_text}; {value:,} of {n:,}</source>
        <translation>{interval_text}；{value:,}/{n:,}</translation>
    </message>
    <message>
        <source>Kappa, read unaided</source>
        <translation>Kappa（独立阅片）</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>{low:.2f} to {high:.2f}</source>
        <translation>{low:.2f}至{high:.2f}</translation>
    </message>
    <message>
        <source>{value:.2f} ({interval}, n = {n:,})</source>
        <translation>{value:.2f} ({interval}，n = {n:,})</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} readings</source>
        <translation>
            <numerusform>{n:,}次阅片</numerusform>
        </translation>
    </message>
    <message>
        <source>{readings} of {patients}</source>
        <translation>{patients}的{readings}</translation>
    </message>
    <message>
        <source>nothing to count yet</source>
        <translation>尚无可统计的数据</translation>
    </message>
    <message>
        <source>{n} read unaided, {enough} wanted</source>
        <translation>独立阅片{n}次，至少需{enough}次</translation>
    </message>
    <message>
        <source>No drift</source>
        <translation>无漂移</translation>
    </message>
    <message numerus="yes">
        <source>in {n} months judged</source>
        <translation>
            <numerusform>已判断{n}个月</numerusform>
        </translation>
    </message>
    <message>
        <source>{measure} {side_text} (median {median:.3g}, reference {reference_median:.3g}; distance {distance:.2f}, limit {limit:.2f})</source>
        <translation>{measure}{side_text}（中位数{median:.3g}，参考值{reference_median:.3g}；距离{distance:.2f}，限值{limit:.2f}）</translation>
    </message>
    <message>
        <source>spread otherwise</source>
        <translation>离散程度不同</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>偏高</translation>
    </message>
    <message numerus="yes">
        <source>{n} readers</source>
        <translation>
            <numerusform>{n}名阅片者</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}, by {by}</source>
        <translation>{said}，由{by}完成</translation>
    </message>
    <message>
        <source>no reference to compare with</source>
        <translation>无可比较的参考数据</translation>
    </message>
    <message>
        <source>no month of {enough} patients yet</source>
        <translation>尚无患者达到{enough}名的月份</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} patients</source>
        <translation>
            <numerusform>{n:,}名患者</numerusform>
        </translation>
    </message>
    <message>
        <source>, {first} to {last}</source>
        <translation>，{first}至{last}</translation>
    </message>
    <message>
        <source>all of one grade: no kappa</source>
        <translation>均为同一分级：无法计算kappa</translation>
    </message>
    <message>
        <source>Close the programs that show it, check the folder&apos;s permissions, then try again.</source>
        <translation>请关闭正在打开该文件的程序，检查文件夹权限，然后重试。</translation>
    </message>
    <message>
        <source>Diabetic retinopathy report, {who}, {day}</source>
        <translation>糖尿病视网膜病变报告，{who}，{day}</translation>
    </message>
    <message>
        <source>drviewer is free software under the Apache License 2.0. It stands on:</source>
        <translation>drviewer是采用Apache License 2.0的自由软件。它基于：</translation>
    </message>
    <message>
        <source>drviewer {version}</source>
        <translation>drviewer {version}</translation>
    </message>
    <message>
        <source>patient unknown</source>
        <translation>患者不详</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>The report can&apos;t be painted on this device.</source>
        <translation>无法在此设备上绘制报告。</translation>
    </message>
    <message>
        <source>The report {path} can&apos;t be written: {strerror}.</source>
        <translation>无法写入报告{path}：{strerror}。</translation>
    </message>
    <message>
        <source>A page of the report can&apos;t be added.</source>
        <translation>无法添加报告页。</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>请释放部分磁盘空间。</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Sex not known</source>
        <translation>性别不详</translation>
    </message>
    <message>
        <source>{patient_id}  ·  exam {day}</source>
        <translation>{patient_id}  ·  检查 {day}</translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation>出生日期不详</translation>
    </message>
    <message numerus="yes">
        <source>{n} months</source>
        <translation>
            <numerusform>{n}个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Diabetic retinopathy report</source>
        <translation>糖尿病视网膜病变报告</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>SUPERSEDED</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Born {birth_date}</source>
        <translation>出生日期 {birth_date}</translation>
    </message>
    <message>
        <source>no patient id</source>
        <translation>无患者编号</translation>
    </message>
    <message>
        <source>no interval given</source>
        <translation>未规定间隔</translation>
    </message>
    <message>
        <source>both alike</source>
        <translation>双眼相同</translation>
    </message>
    <message>
        <source>side not known</source>
        <translation>眼别不详</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>尚无分级</translation>
    </message>
    <message>
        <source>Incomplete  –  {names}</source>
        <translation>不完整  –  {names}</translation>
    </message>
    <message>
        <source> ({age} years)</source>
        <translation> ({age}岁)</translation>
    </message>
    <message>
        <source>Worse eye</source>
        <translation>较重眼</translation>
    </message>
    <message>
        <source>Worse eye as far as known</source>
        <translation>目前所知较重眼</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>after the exam, whose date is not known</source>
        <translation>自检查日起，检查日期不详</translation>
    </message>
    <message>
        <source>{months} after the exam</source>
        <translation>检查后{months}</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>no id</source>
        <translation>无编号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>for {reason}</source>
        <translation>依据：{reason}</translation>
    </message>
    <message>
        <source>So far: {side}, {found}</source>
        <translation>目前：{side}，{found}</translation>
    </message>
    <message>
        <source>DME as entered: {label}</source>
        <translation>DME（填写）：{label}</translation>
    </message>
    <message>
        <source>Note on the {label}</source>
        <translation>{label}备注</translation>
    </message>
    <message>
        <source>May be {grades}, so referable or not: needs the reader’s eye</source>
        <translation>可能为{grades}级，是否需转诊未定：须由阅片者判断</translation>
    </message>
    <message>
        <source>May be {grades}: {set_meaning}</source>
        <translation>可能为{grades}级：{set_meaning}</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>时间不详</translation>
    </message>
    <message>
        <source>No image of the {label}</source>
        <translation>无{label}图像</translation>
    </message>
    <message>
        <source>Reader’s grade</source>
        <translation>阅片者分级</translation>
    </message>
    <message>
        <source>Model’s grade</source>
        <translation>模型分级</translation>
    </message>
    <message>
        <source>Referable (2 or worse)</source>
        <translation>需转诊（2级及以上）</translation>
    </message>
    <message>
        <source>Vision-threatening (3 or worse)</source>
        <translation>威胁视力（3级及以上）</translation>
    </message>
    <message>
        <source>Gradability</source>
        <translation>可分级性</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source> (implies {named})</source>
        <translation> (提示{named})</translation>
    </message>
    <message>
        <source>Gradable</source>
        <translation>可分级</translation>
    </message>
    <message>
        <source>Not gradable: {reason}</source>
        <translation>无法分级：{reason}</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>continued overleaf</source>
        <translation>续见下页</translation>
    </message>
    <message>
        <source>the worst of {count} images of this eye; others overleaf</source>
        <translation>该眼{count}张图像中最重者；其余见后页</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>First read</source>
        <translation>初次阅片</translation>
    </message>
    <message>
        <source>{first}, before the model’s answer was shown</source>
        <translation>{first}，在显示模型结果之前</translation>
    </message>
    <message>
        <source>Read with</source>
        <translation>阅片所用</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致原因</translation>
    </message>
    <message>
        <source>Signs seen</source>
        <translation>所见体征</translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation>{title}（续）</translation>
    </message>
    <message>
        <source>{main_family} is missing from the program&apos;s fonts.</source>
        <translation>程序字体中缺少{main_family}。</translation>
    </message>
    <message>
        <source>The font {name} can&apos;t be loaded.</source>
        <translation>无法加载字体{name}。</translation>
    </message>
    <message>
        <source>Install drviewer again.</source>
        <translation>请重新安装drviewer。</translation>
    </message>
    <message>
        <source>Neither the file nor its name says which eye it shows, and nothing is guessed. Enter the eye in drviewer, then make the report again.</source>
        <translation>文件及其名称均未注明眼别，程序不作猜测。请在drviewer中填写眼别，然后重新生成报告。</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未阅片</translation>
    </message>
    <message>
        <source>{short}  ·  {file_label}  ·  {shown_gradability}  ·  reader: {reader}  ·  model: {model}</source>
        <translation>{short}  ·  {file_label}  ·  {shown_gradability}  ·  阅片者：{reader}  ·  模型：{model}</translation>
    </message>
    <message>
        <source>{heatmap_method}, layer {heatmap_layer}</source>
        <translation>{heatmap_method}，{heatmap_layer}层</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第{number}页，共{count}页</translation>
    </message>
    <message>
        <source>Which eye is this?</source>
        <translation>这是哪只眼？</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>drviewer {program_version}; report made {shown_moment}</source>
        <translation>drviewer {program_version}；报告生成于{shown_moment}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>SUPERSEDED: opened again by {reader}, {shown_moment}, because: {reason}</source>
        <translation>已被取代：由{reader}于{shown_moment}重新打开，原因：{reason}</translation>
    </message>
    <message>
        <source>Signed by {reader}, {when}, version {version}</source>
        <translation>由{reader}于{when}签署，版本{version}</translation>
    </message>
    <message>
        <source>Other images of this exam</source>
        <translation>本次检查的其他图像</translation>
    </message>
    <message>
        <source>not read by a clinician</source>
        <translation>未经临床医师阅片</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>no AI grade in this report</source>
        <translation>本报告无AI分级</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Draft: </source>
        <translation>草稿： </translation>
    </message>
    <message>
        <source>reader not named</source>
        <translation>阅片者未署名</translation>
    </message>
    <message>
        <source>No heat map</source>
        <translation>无热图</translation>
    </message>
    <message>
        <source>less</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>more evidence</source>
        <translation>证据强</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>程序建议</translation>
    </message>
    <message>
        <source>placed by the reader</source>
        <translation>阅片者放置</translation>
    </message>
    <message>
        <source>Reader’s marks: {count}</source>
        <translation>阅片者标注：{count}</translation>
    </message>
    <message>
        <source>Reader’s marks: </source>
        <translation>阅片者标注： </translation>
    </message>
    <message>
        <source>Model&apos;s heat map, grade {grade}</source>
        <translation>模型热图，{grade}级</translation>
    </message>
    <message>
        <source>Layer: {heatmap_layer}</source>
        <translation>层：{heatmap_layer}</translation>
    </message>
    <message>
        <source>No heat map: no evidence for grade {heatmap_grade}</source>
        <translation>无热图：无支持{heatmap_grade}级的证据</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The picture can&apos;t be shown</source>
        <translation>无法显示图像</translation>
    </message>
    <message>
        <source>ETDRS grid, 1 DD taken as 1.5 mm, {found}</source>
        <translation>ETDRS网格，1 DD按1.5 mm计，{found}</translation>
    </message>
    <message>
        <source>{rest} without a lesion kind</source>
        <translation>{rest}个未指定病灶类型</translation>
    </message>
    <message>
        <source>Quadrants, {found}</source>
        <translation>象限，{found}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>nine of ten such sets hold the true grade</source>
        <translation>十个此类组合中有九个包含真实分级</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first}或{last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The checklist implies {implied} · {label}, you entered {grade}</source>
        <translation>核对表提示{implied} · {label}，您填写的是{grade}</translation>
    </message>
    <message>
        <source> (more than 20 in {many})</source>
        <translation> ({many}个象限超过20处)</translation>
    </message>
    <message>
        <source>all quadrants</source>
        <translation>全部象限</translation>
    </message>
    <message>
        <source>more than 20 haemorrhages in each of 4 quadrants</source>
        <translation>4个象限均有超过20处出血</translation>
    </message>
    <message>
        <source>venous beading in 2 quadrants</source>
        <translation>2个象限有静脉串珠</translation>
    </message>
    <message>
        <source>prominent IRMA in 1 quadrant</source>
        <translation>1个象限有明显IRMA</translation>
    </message>
    <message>
        <source>microaneurysms</source>
        <translation>微动脉瘤</translation>
    </message>
    <message>
        <source>hard exudates or cotton-wool spots</source>
        <translation>硬性渗出或棉绒斑</translation>
    </message>
    <message>
        <source>neovascularisation</source>
        <translation>新生血管</translation>
    </message>
    <message>
        <source>vitreous or preretinal haemorrhage</source>
        <translation>玻璃体或视网膜前出血</translation>
    </message>
    <message>
        <source>signs of macular oedema</source>
        <translation>黄斑水肿体征</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>haemorrhages</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>venous beading</source>
        <translation>静脉串珠</translation>
    </message>
    <message>
        <source>IRMA</source>
        <translation>IRMA</translation>
    </message>
    <message>
        <source>{name}, version {version} (the clinic&apos;s own, from {based_on})</source>
        <translation>{name}，版本{version}（本机构自定，源自{based_on}）</translation>
    </message>
    <message>
        <source> (edition not checked against the publication)</source>
        <translation> (版次未与原文核对)</translation>
    </message>
    <message>
        <source> (intervals not checked against the publication)</source>
        <translation> (间隔未与原文核对)</translation>
    </message>
    <message>
        <source>There is no guideline called {name}.</source>
        <translation>没有名为{name}的指南。</translation>
    </message>
    <message>
        <source>The guideline {path} can&apos;t be read: {error}.</source>
        <translation>无法读取指南{path}：{error}。</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>AI grading is off. Install drviewer again; those of a model of your own are made by `drviewer export {card}`.</source>
        <translation>AI分级已关闭。请重新安装drviewer；自有模型的基准图像可运行`drviewer export {card}`生成。</translation>
    </message>
    <message>
        <source>The model {name} has no golden pictures, so no self-test was made. `drviewer export` makes them.</source>
        <translation>模型{name}没有基准图像，因此未作自检。可运行`drviewer export`生成。</translation>
    </message>
    <message>
        <source>The golden pictures {path} are of another model than {file}: no self-test.</source>
        <translation>基准图像{path}属于另一个模型，与{file}不符：无法自检。</translation>
    </message>
    <message>
        <source>The golden pictures {path} are missing: no self-test.</source>
        <translation>缺少基准图像{path}：无法自检。</translation>
    </message>
    <message>
        <source>Already past when signed</source>
        <translation>签署时已过期</translation>
    </message>
    <message>
        <source>DME not entered</source>
        <translation>DME未填写</translation>
    </message>
    <message>
        <source>The guideline {path} is not valid: {where}: {first}.</source>
        <translation>指南{path}无效：{where}：{first}。</translation>
    </message>
    <message>
        <source>Choose one of {names} in the settings.</source>
        <translation>请在设置中选择以下之一：{names}。</translation>
    </message>
    <message>
        <source>Choose another guideline.</source>
        <translation>请选择其他指南。</translation>
    </message>
    <message>
        <source>Mend the file, or choose another guideline.</source>
        <translation>请修正该文件，或选择其他指南。</translation>
    </message>
    <message>
        <source>The table has no name.</source>
        <translation>该表没有名称。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Enter one, such as the clinic&apos;s.</source>
        <translation>请填写名称，例如机构名称。</translation>
    </message>
    <message>
        <source>Change a row, or cancel.</source>
        <translation>请更改某一行，或取消。</translation>
    </message>
    <message>
        <source>Edited by {reader} on {day}</source>
        <translation>由{reader}于{day}编辑</translation>
    </message>
    <message>
        <source>The table can&apos;t be written to {path}: {strerror}.</source>
        <translation>无法将表格写入{path}：{strerror}。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>请检查文件夹权限。</translation>
    </message>
    <message>
        <source>the clinic</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>Side of an image not known</source>
        <translation>有图像眼别不详</translation>
    </message>
    <message>
        <source>Complete the examination, then decide</source>
        <translation>补全检查后再决定</translation>
    </message>
    <message>
        <source>not gradable</source>
        <translation>无法分级</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Enter which eye each image shows, then decide</source>
        <translation>填写每张图像的眼别后再决定</translation>
    </message>
    <message>
        <source>The picture has too few pixels to see small lesions</source>
        <translation>图像像素过少，看不清小病灶</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows of {table} fit no picture that was opened, the first: {first}.</source>
        <translation>
            <numerusform>{table}中有{n:,}行与所打开的图像均不对应，第一行：{first}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{where}, column birth_date: {birth} is after the exam on {exam}; the row is not used.</source>
        <translation>{where}，birth_date列：{birth}晚于检查日期{exam}；未采用该行。</translation>
    </message>
    <message>
        <source>{where}, column {column}: {written} lies in the future; the row is not used.</source>
        <translation>{where}，{column}列：{written}是将来的日期；未采用该行。</translation>
    </message>
    <message>
        <source>{name} is a pipe, a socket or a device, not a file.</source>
        <translation>{name}是管道、套接字或设备，不是文件。</translation>
    </message>
    <message>
        <source>{path} was not used for patients and eyes: its first row names no column {missing}.</source>
        <translation>未从{path}读取患者与眼别：其首行缺少列{missing}。</translation>
    </message>
    <message>
        <source>Save the table as a file.</source>
        <translation>请将表格保存为文件。</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be listed ({strerror}), so its photographs are left out. Check that you may read it, and open it again.</source>
        <translation>无法列出文件夹{folder}的内容（{strerror}），其中的照片未载入。请确认您有读取权限，然后重新打开。</translation>
    </message>
    <message>
        <source>{name} was not found in {parent}.</source>
        <translation>在{parent}中未找到{name}。</translation>
    </message>
    <message>
        <source>Put the photograph itself in its place.</source>
        <translation>请在该处放置照片文件本身。</translation>
    </message>
    <message>
        <source>Check its name, or whether it was moved.</source>
        <translation>请检查名称，或是否已被移动。</translation>
    </message>
    <message>
        <source>YYYY</source>
        <comment>the year in a date to be typed</comment>
        <translation>YYYY</translation>
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
        <translation>该眼{count}张图像中{unread}张未阅读；其余见后页</translation>
    </message>
    <message>
        <source>graded by the model only</source>
        <translation>仅有模型分级</translation>
    </message>
    <message numerus="yes">
        <source>{n} photographs not read</source>
        <translation>
            <numerusform>{n}张照片未阅读</numerusform>
        </translation>
    </message>
    <message>
        <source>A clinician has to read the photographs, then decide</source>
        <translation>须由临床医生阅片后再作决定</translation>
    </message>
    <message>
        <source>Photograph the {side}, then decide</source>
        <translation>拍摄{side}后再决定</translation>
    </message>
    <message>
        <source>Mend it, or delete it to go back to the defaults.</source>
        <translation>请修正该文件，或将其删除以恢复默认设置。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>文件{path}不存在。</translation>
    </message>
    <message>
        <source>Choose a file that was exported.</source>
        <translation>请选择导出的文件。</translation>
    </message>
    <message>
        <source>The {what} {path} can&apos;t be read: {error}.</source>
        <translation>无法读取{what} {path}：{error}。</translation>
    </message>
    <message>
        <source>The {what} {path} is not valid: {where}: {first}.</source>
        <translation>{what} {path}无效：{where}：{first}。</translation>
    </message>
    <message>
        <source>The settings can&apos;t be written to {path}: {error}.</source>
        <translation>无法将设置写入{path}：{error}。</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be used: {reason}.</source>
        <translation>无法使用数据库{path}：{reason}。</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be read: {strerror}.</source>
        <translation>无法读取数据库{path}：{strerror}。</translation>
    </message>
    <message>
        <source>{path} belongs to another program.</source>
        <translation>{path}属于其他程序。</translation>
    </message>
    <message>
        <source>{path} is not a drviewer database, or its start is damaged.</source>
        <translation>{path}不是drviewer的数据库，或其开头已损坏。</translation>
    </message>
    <message>
        <source>No copy of the database {path} can be made: {error}</source>
        <translation>无法复制数据库{path}：{error}</translation>
    </message>
    <message>
        <source>The database {path} is in use.</source>
        <translation>数据库{path}正在使用中。</translation>
    </message>
    <message>
        <source>A copy is kept before the schema changes. Nothing was changed.</source>
        <translation>数据库结构升级前须先保留一份副本。未作任何更改。</translation>
    </message>
    <message>
        <source>Close drviewer, on all computers that share it, and try again.</source>
        <translation>请在共用该数据库的所有计算机上关闭drviewer，然后重试。</translation>
    </message>
    <message>
        <source>Image number {key} is not in the database.</source>
        <translation>数据库中没有编号为{key}的图像。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>请重新打开。</translation>
    </message>
    <message>
        <source>The folder {parent} can&apos;t be made: {strerror}.</source>
        <translation>无法创建文件夹{parent}：{strerror}。</translation>
    </message>
    <message>
        <source>Check its permissions, or name another one with DRVIEWER_HOME.</source>
        <translation>请检查其权限，或用DRVIEWER_HOME指定其他文件夹。</translation>
    </message>
    <message>
        <source>{name} has changed since its exam was signed: what is on record was said of the former picture. Amend the exam to read it again.</source>
        <translation>{name} 在检查签署后已更改：原有记录针对的是先前的图片。请修订检查并重新阅片。</translation>
    </message>
    <message>
        <source>{patient_id} stands for an unknown patient, it is nobody&apos;s id.</source>
        <translation>{patient_id}代表身份不详的患者，不是任何人的编号。</translation>
    </message>
    <message>
        <source>Patient {patient_id} is already on record with {conflict}.</source>
        <translation>患者{patient_id}已有记录，且{conflict}。</translation>
    </message>
    <message>
        <source>Images can only be moved to another patient with an id.</source>
        <translation>图像只能移至有编号的其他患者。</translation>
    </message>
    <message>
        <source>Patient number {key} is not in the database.</source>
        <translation>数据库中没有序号为{key}的患者。</translation>
    </message>
    <message>
        <source>The exam of {name} is signed and can&apos;t be changed.</source>
        <translation>{name}所属的检查已签署，不能更改。</translation>
    </message>
    <message>
        <source>Enter the patient&apos;s own id.</source>
        <translation>请填写该患者本人的编号。</translation>
    </message>
    <message>
        <source>Check the id; or leave name, birth date and sex empty to use the record&apos;s.</source>
        <translation>请核对编号；或将姓名、出生日期和性别留空，以采用已有记录。</translation>
    </message>
    <message>
        <source>Choose the record that stays.</source>
        <translation>请选择要保留的记录。</translation>
    </message>
    <message>
        <source>Open it again with Exam ▸ Amend, which keeps the former version.</source>
        <translation>请用“检查 ▸ 修订”重新打开，原版本将予保留。</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer drviewer (its schema is {version}).</source>
        <translation>数据库{path}由更新版本的drviewer写入（其结构版本为{version}）。</translation>
    </message>
    <message>
        <source>Start the newer program, or install the latest drviewer. Nothing was changed.</source>
        <translation>请启动较新版本的程序，或安装最新的drviewer。未作任何更改。</translation>
    </message>
    <message>
        <source>The database {path} could not be brought to this program&apos;s schema: {error}.</source>
        <translation>无法将数据库{path}升级到本程序的结构：{error}。</translation>
    </message>
    <message>
        <source>It was left as it was. Use the former drviewer and report this.</source>
        <translation>数据库保持原样。请使用原来的drviewer并报告此问题。</translation>
    </message>
    <message numerus="yes">
        <source>Patient {patient_id} is on record with {conflict}; the record was kept, and {n:,} photographs ({first} among them) count as this patient&apos;s. If they are somebody else&apos;s, correct the table or their patient.</source>
        <translation>
            <numerusform>患者 {patient_id} 的记录为{conflict}；已保留原记录，{n:,}张照片（包括{first}）计入该患者。若属于他人，请更正表格或照片的患者。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody&apos;s name stands under it.</source>
        <translation>签署缺少姓名。</translation>
    </message>
    <message>
        <source>This exam was signed by {reader} already.</source>
        <translation>该检查已由{reader}签署。</translation>
    </message>
    <message>
        <source>An amendment needs the reader&apos;s name and a reason.</source>
        <translation>修订须填写阅片者姓名和原因。</translation>
    </message>
    <message>
        <source>This exam is not signed any more.</source>
        <translation>该检查已不处于签署状态。</translation>
    </message>
    <message>
        <source>Enter the reader&apos;s name.</source>
        <translation>请填写阅片者姓名。</translation>
    </message>
    <message>
        <source>Open it again with Exam ▸ Amend to change it.</source>
        <translation>如需更改，请用“检查 ▸ 修订”重新打开。</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>请两项都填写。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Two networks answer together, with the mean of what each says.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两个网络共同给出结果，取二者的平均值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Measured on photographs it did not learn from</source>
        <translation>在未用于训练的照片上测得</translation>
    </message>
    <message>
        <source>Kappa: quadratic weighted. AUC, sensitivity and specificity: moderate or worse.</source>
        <translation>Kappa：二次加权。AUC、灵敏度和特异度：以中度及以上为阳性。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Learnt from&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names}&lt;/ul&gt;&lt;p&gt;&lt;b&gt;Not for, and limits&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names_2}&lt;li&gt;{dme_not_assessed}.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;训练数据&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names}&lt;/ul&gt;&lt;p&gt;&lt;b&gt;不适用范围与局限&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;{names_2}&lt;li&gt;{dme_not_assessed}。&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>off ({problem})</source>
        <translation>已关闭（{problem}）</translation>
    </message>
    <message>
        <source>About drviewer</source>
        <translation>关于drviewer</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;AI is off.&lt;/b&gt; {problem}&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;AI已关闭。&lt;/b&gt;{problem}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>&lt;li&gt;{name}, {n} photographs: {terms}&lt;/li&gt;</source>
        <translation>&lt;li&gt;{name}，{n}张照片：{terms}&lt;/li&gt;</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reading workstation for diabetic retinopathy</source>
        <translation>糖尿病视网膜病变阅片工作站</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Sens.</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>Spec.</source>
        <translation>特异度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open fi&amp;les…</source>
        <translation>打开文件(&amp;L)…</translation>
    </message>
    <message>
        <source>Open the &amp;samples</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export this patient&apos;s report…</source>
        <translation>导出该患者的报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;all reports…</source>
        <translation>导出全部报告(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Print this patient&apos;s report…</source>
        <translation>打印该患者的报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Photograph</source>
        <translation>原始照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Red-free</source>
        <translation>无赤光(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;CLAHE</source>
        <translation>CLAHE(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Zoom out</source>
        <translation>缩小(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加图(&amp;O)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Ungradable</source>
        <translation>无法分级(&amp;U)</translation>
    </message>
    <message>
        <source>Con&amp;firm the model&apos;s grade</source>
        <translation>确认模型分级(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear my grade</source>
        <translation>清除我的分级(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>工作列表(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Checklist…</source>
        <translation>核对表(&amp;C)…</translation>
    </message>
    <message>
        <source>Why I &amp;differ from the model</source>
        <translation>与模型不一致的原因(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Looked again</source>
        <translation>已复核(&amp;L)</translation>
    </message>
    <message>
        <source>It is the &amp;right eye</source>
        <translation>这是右眼(&amp;R)</translation>
    </message>
    <message>
        <source>It is the le&amp;ft eye</source>
        <translation>这是左眼(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Sign…</source>
        <translation>签署(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Amend…</source>
        <translation>修订(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Visits…</source>
        <translation>就诊记录(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Merge with another patient…</source>
        <translation>与其他患者合并(&amp;M)…</translation>
    </message>
    <message>
        <source>A&amp;greement monitor…</source>
        <translation>一致性监测(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Look and select</source>
        <translation>查看与选择(&amp;L)</translation>
    </message>
    <message>
        <source>Remo&amp;ve the selected mark</source>
        <translation>移除所选标注(&amp;V)</translation>
    </message>
    <message>
        <source>List &amp;of marks</source>
        <translation>标注列表(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Hide all marks</source>
        <translation>隐藏全部标注(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;ETDRS grid</source>
        <translation>ETDRS网格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quadrants</source>
        <translation>象限(&amp;Q)</translation>
    </message>
    <message>
        <source>Place &amp;fovea by hand</source>
        <translation>手动放置中心凹(&amp;F)</translation>
    </message>
    <message>
        <source>Place &amp;disc by hand</source>
        <translation>手动放置视盘(&amp;D)</translation>
    </message>
    <message>
        <source>Find fovea and disc a&amp;new</source>
        <translation>重新定位中心凹和视盘(&amp;N)</translation>
    </message>
    <message>
        <source>E&amp;xport the marks…</source>
        <translation>导出标注(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Next image</source>
        <translation>下一张图像(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation>上一张图像(&amp;P)</translation>
    </message>
    <message>
        <source>Ne&amp;xt patient</source>
        <translation>下一位患者(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious patient</source>
        <translation>上一位患者(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Correct patient, eye or date…</source>
        <translation>更正患者、眼别或日期(&amp;C)…</translation>
    </message>
    <message>
        <source>Show the file &amp;in its folder</source>
        <translation>在文件夹中显示文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Jobs…</source>
        <translation>任务(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Take the tour</source>
        <translation>开始导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Check the &amp;installation…</source>
        <translation>检查安装(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Edit the keys…</source>
        <translation>编辑快捷键(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About drviewer</source>
        <translation>关于drviewer(&amp;A)</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>With nothing open yet</source>
        <translation>尚未打开任何内容</translation>
    </message>
    <message>
        <source>The photograph as it is</source>
        <translation>照片原样</translation>
    </message>
    <message>
        <source>The green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation>局部对比度(CLAHE)</translation>
    </message>
    <message>
        <source>Photograph beside CLAHE</source>
        <translation>照片与CLAHE并排</translation>
    </message>
    <message>
        <source>Show or hide the model&apos;s overlay</source>
        <translation>显示或隐藏模型叠加图</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>在浅色与深色之间切换</translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation>由模型分级</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>停止正在进行的操作</translation>
    </message>
    <message>
        <source>Write a note on this image</source>
        <translation>为此图像写备注</translation>
    </message>
    <message>
        <source>All exams</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>The signs of the 4-2-1 rule</source>
        <translation>4-2-1规则的体征</translation>
    </message>
    <message>
        <source>A second look was taken</source>
        <translation>已再次查看并复核</translation>
    </message>
    <message>
        <source>Sign this exam</source>
        <translation>签署该检查</translation>
    </message>
    <message>
        <source>Open a signed exam again</source>
        <translation>重新打开已签署的检查</translation>
    </message>
    <message>
        <source>Grades over time</source>
        <translation>分级随时间的变化</translation>
    </message>
    <message>
        <source>Four quadrants</source>
        <translation>四个象限</translation>
    </message>
    <message>
        <source>What runs and what has ended</source>
        <translation>正在运行和已结束的任务</translation>
    </message>
    <message>
        <source>Two minutes on the samples</source>
        <translation>用示例演示，约两分钟</translation>
    </message>
    <message>
        <source>Then click on anything</source>
        <translation>然后点击任意位置</translation>
    </message>
    <message>
        <source>Files, database, model</source>
        <translation>文件、数据库、模型</translation>
    </message>
    <message>
        <source>Change what the keys do</source>
        <translation>更改按键功能</translation>
    </message>
    <message>
        <source>Oedema: {label}</source>
        <translation>水肿：{label}</translation>
    </message>
    <message>
        <source>Draw: {label}</source>
        <translation>绘制：{label}</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>CLAHE on lightness</source>
        <translation>CLAHE用于亮度</translation>
    </message>
    <message>
        <source>CLAHE on green</source>
        <translation>CLAHE用于绿色通道</translation>
    </message>
    <message>
        <source>CLAHE on each channel</source>
        <translation>CLAHE用于各通道</translation>
    </message>
    <message>
        <source>No CLAHE</source>
        <translation>不用CLAHE</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>What CLAHE works on</source>
        <translation>CLAHE作用对象</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>匀光</translation>
    </message>
    <message>
        <source>Take out the uneven illumination of the field</source>
        <translation>消除视野内的照明不均</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Reset the picture&apos;s adjustments</source>
        <translation>重置图像调整</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation>存为预设…</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Copy the file na&amp;mes</source>
        <translation>复制文件名(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Delete the kept thumbnails</source>
        <translation>删除已存缩略图(&amp;D)</translation>
    </message>
    <message>
        <source>Grade, date</source>
        <translation>分级、日期</translation>
    </message>
    <message>
        <source>With their folders</source>
        <translation>含所在文件夹</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message numerus="yes">
        <source>Copied {n:,} file names</source>
        <translation>
            <numerusform>已复制{n:,}个文件名</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted {freed:.1f} MB of thumbnails</source>
        <translation>已删除{freed:.1f} MB缩略图</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search patient, id, file, date</source>
        <translation>搜索患者、编号、文件、日期</translation>
    </message>
    <message>
        <source>More filters: grade, state, quality, eye, date</source>
        <translation>更多筛选：分级、状态、质量、眼别、日期</translation>
    </message>
    <message>
        <source>Size and order of the thumbnails</source>
        <translation>缩略图大小与排序</translation>
    </message>
    <message>
        <source>Show {quick}: {counts}</source>
        <translation>显示{quick}：{counts}</translation>
    </message>
    <message>
        <source>Small: a list</source>
        <translation>小：列表</translation>
    </message>
    <message>
        <source>Medium thumbnails</source>
        <translation>中等缩略图</translation>
    </message>
    <message>
        <source>Large thumbnails</source>
        <translation>大缩略图</translation>
    </message>
    <message>
        <source>Filmstrip below the picture</source>
        <translation>图像下方缩略图条</translation>
    </message>
    <message>
        <source>By patient, right eye first</source>
        <translation>按患者，右眼在前</translation>
    </message>
    <message>
        <source>By patient and visit</source>
        <translation>按患者和就诊</translation>
    </message>
    <message>
        <source>All by file name</source>
        <translation>全部按文件名</translation>
    </message>
    <message>
        <source>All by date, newest first</source>
        <translation>全部按日期，最新在前</translation>
    </message>
    <message>
        <source>All by grade, worst first</source>
        <translation>全部按分级，最重在前</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>To grade</source>
        <translation>待分级</translation>
    </message>
    <message>
        <source>Graded, not signed</source>
        <translation>已分级，未签署</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>任意质量</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>(from {threshold:.2f})</source>
        <translation>({threshold:.2f} 起)</translation>
    </message>
    <message>
        <source>{said}: this model names no probability to call it from</source>
        <translation>{said}：该模型未提供判定所用的概率阈值</translation>
    </message>
    <message>
        <source>{said}: called from a probability of {threshold:.2f} on, the operating point in the settings when the photograph was graded</source>
        <translation>{said}：概率达到{threshold:.2f}即判定，此为该照片分级时设置中的工作点</translation>
    </message>
    <message>
        <source>New to drviewer? The two-minute tour shows the way on the bundled samples.</source>
        <translation>初次使用drviewer？两分钟导览用自带示例带您了解操作。</translation>
    </message>
    <message>
        <source>Grading goes on where it was stopped</source>
        <translation>分级从上次停止处继续</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>ICDR scale, Wilkinson et al. 2003. Severe NPDR: more than 20 haemorrhages in each of 4 quadrants, or venous beading in 2, or prominent IRMA in 1; and no PDR.</source>
        <translation>ICDR分级标准，Wilkinson等，2003。重度NPDR：4个象限均有超过20处出血，或2个象限有静脉串珠，或1个象限有明显IRMA；且无PDR。</translation>
    </message>
    <message>
        <source>&amp;Microaneurysms</source>
        <translation>微动脉瘤(&amp;M)</translation>
    </message>
    <message>
        <source>Hard e&amp;xudates or cotton-wool spots</source>
        <translation>硬性渗出或棉绒斑(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Neovascularisation (disc or elsewhere)</source>
        <translation>新生血管（视盘或其他部位）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Vitreous or preretinal haemorrhage</source>
        <translation>玻璃体或视网膜前出血(&amp;V)</translation>
    </message>
    <message>
        <source>Signs of macular &amp;oedema</source>
        <translation>黄斑水肿体征(&amp;O)</translation>
    </message>
    <message>
        <source>Haemorrhages, {place}</source>
        <translation>出血，{place}</translation>
    </message>
    <message>
        <source>I went through the whole list: what is not ticked is &amp;absent</source>
        <translation>已逐项查看整个核对表：未勾选即为无(&amp;A)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Venous beading, {place}</source>
        <translation>静脉串珠，{place}</translation>
    </message>
    <message>
        <source>IRMA, {place}</source>
        <translation>IRMA，{place}</translation>
    </message>
    <message>
        <source>Haemorrhages</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>Venous beading</source>
        <translation>静脉串珠</translation>
    </message>
    <message>
        <source>Prominent IRMA</source>
        <translation>明显IRMA</translation>
    </message>
    <message>
        <source>Implies nothing yet</source>
        <translation>尚未提示分级</translation>
    </message>
    <message>
        <source>Implies {implied} · {label}{because}</source>
        <translation>提示{implied} · {label}{because}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>CLAHE clip limit</source>
        <translation>CLAHE限幅</translation>
    </message>
    <message>
        <source>Clip limit: how far local contrast may be raised (0.5 to 10)</source>
        <translation>限幅：局部对比度最多提高的程度（0.5至10）</translation>
    </message>
    <message>
        <source>CLAHE tiles a side</source>
        <translation>CLAHE每边分块数</translation>
    </message>
    <message>
        <source>Tiles a side: how local the contrast is (2 to 32)</source>
        <translation>每边分块数：决定对比度的局部范围（2至32）</translation>
    </message>
    <message>
        <source>More: channel, light, brightness, contrast, gamma, sharpness, presets</source>
        <translation>更多：通道、匀光、亮度、对比度、伽马、锐度、预设</translation>
    </message>
    <message>
        <source>More enhancement</source>
        <translation>更多增强</translation>
    </message>
    <message>
        <source>Reset CLAHE</source>
        <translation>重置CLAHE</translation>
    </message>
    <message>
        <source>Back to {clip_limit:.1f} · {tiles}×{tiles}</source>
        <translation>恢复为{clip_limit:.1f} · {tiles}×{tiles}</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>限幅</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Choose CLAHE or Side by side to see its effect</source>
        <translation>选择CLAHE或并排即可看到效果</translation>
    </message>
    <message>
        <source>What is done is on record and stays done.</source>
        <translation>已完成的内容均已保存，不受影响。</translation>
    </message>
    <message>
        <source> If you stop now, it goes on from there the next time drviewer starts.</source>
        <translation> 如现在停止，下次启动drviewer时将从该处继续。</translation>
    </message>
    <message>
        <source> Reports that have not been written are not taken up by themselves.</source>
        <translation> 尚未写出的报告不会自动续写。</translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation>仍有任务在运行</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>完成后关闭</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>并非所有内容都已保存</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes could not be put on record. They are lost when the window closes.</source>
        <translation>
            <numerusform>{n} 条备注未能存入记录，关闭窗口后将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Loupe while held</source>
        <translation>按住显示放大镜</translation>
    </message>
    <message>
        <source>Hide the overlay while held</source>
        <translation>按住隐藏叠加图</translation>
    </message>
    <message>
        <source>Move the photograph while drawing</source>
        <translation>绘制时移动照片</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开{name}</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Find a command, a folder or a patient</source>
        <translation>查找命令、文件夹或患者</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有该名称的项目。</translation>
    </message>
    <message>
        <source>ANOTHER PATIENT: {shown_name}</source>
        <translation>其他患者：{shown_name}</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>已对齐</translation>
    </message>
    <message>
        <source>aligned by hand</source>
        <translation>已手动对齐</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>Images (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.dcm *.dicom);;All files (*)</source>
        <translation>图像 (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.dcm *.dicom);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Export all reports into a folder</source>
        <translation>将全部报告导出到文件夹</translation>
    </message>
    <message>
        <source>Off centre</source>
        <translation>中心外</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>累及中心</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>{label}  (Alt+{number})</source>
        <translation>{label}  (Alt+{number})</translation>
    </message>
    <message>
        <source>Macular oedema: {label}</source>
        <translation>黄斑水肿：{label}</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>松开鼠标即可打开</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
    <message>
        <source>Open fundus photographs</source>
        <translation>打开眼底照片</translation>
    </message>
    <message>
        <source>Choose a folder. drviewer finds the photographs in it and below, sorts them by patient and eye, and keeps your grades on this computer.</source>
        <translation>请选择一个文件夹。drviewer会查找其中及子文件夹内的照片，按患者和眼别排列，并将您的分级保存在本机。</translation>
    </message>
    <message>
        <source>…or drop files and folders anywhere in this window.</source>
        <translation>…或将文件和文件夹拖放到此窗口的任意位置。</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>正在查找照片…</translation>
    </message>
    <message>
        <source>The database can&apos;t be opened</source>
        <translation>无法打开数据库</translation>
    </message>
    <message>
        <source>Open photographs first</source>
        <translation>请先打开照片</translation>
    </message>
    <message>
        <source>Open an exam first</source>
        <translation>请先打开一项检查</translation>
    </message>
    <message>
        <source>Choose a photograph first</source>
        <translation>请先选择一张照片</translation>
    </message>
    <message>
        <source>The model has not answered yet</source>
        <translation>模型尚未给出结果</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>没有正在进行的操作</translation>
    </message>
    <message>
        <source>Needs a second photograph</source>
        <translation>需要第二张照片</translation>
    </message>
    <message>
        <source>This photograph can&apos;t be read</source>
        <translation>无法读取此照片</translation>
    </message>
    <message>
        <source>This exam is signed</source>
        <translation>该检查已签署</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不可用</translation>
    </message>
    <message>
        <source>The model is at work</source>
        <translation>模型正在运行</translation>
    </message>
    <message>
        <source>AI is off</source>
        <translation>AI已关闭</translation>
    </message>
    <message>
        <source>OD · right</source>
        <translation>OD · 右眼</translation>
    </message>
    <message>
        <source>It is the right eye (Alt+R)</source>
        <translation>这是右眼(Alt+R)</translation>
    </message>
    <message>
        <source>OS · left</source>
        <translation>OS · 左眼</translation>
    </message>
    <message>
        <source>It is the left eye (Alt+L)</source>
        <translation>这是左眼(Alt+L)</translation>
    </message>
    <message>
        <source>Name the patient…</source>
        <translation>指明患者…</translation>
    </message>
    <message>
        <source>Looked again</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>A second look was taken (V)</source>
        <translation>已再次查看并复核(V)</translation>
    </message>
    <message>
        <source>Open the photograph that this is about</source>
        <translation>打开所涉及的照片</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签署…</translation>
    </message>
    <message>
        <source>Sign this exam, then go on to the next patient (Ctrl+S)</source>
        <translation>签署该检查，然后转到下一位患者(Ctrl+S)</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>修订…</translation>
    </message>
    <message>
        <source>Open the signed exam again; what was signed is kept</source>
        <translation>重新打开已签署的检查；已签署的内容予以保留</translation>
    </message>
    <message>
        <source>Exam {when}</source>
        <translation>检查 {when}</translation>
    </message>
    <message>
        <source>Show {label}: {count}</source>
        <translation>显示{label}：{count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <translation>
            <numerusform>{n}次就诊</numerusform>
        </translation>
    </message>
    <message>
        <source>b. {day}</source>
        <translation>生于{day}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>另有{more}项</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Exam date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>需复核</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>grade {said}, {label}</source>
        <translation>{said}级，{label}</translation>
    </message>
    <message>
        <source>no photograph</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Overdue since {due}</source>
        <translation>自{due}起逾期</translation>
    </message>
    <message>
        <source>Due {due}</source>
        <translation>期限{due}</translation>
    </message>
    <message>
        <source>Your grade of the {label}</source>
        <translation>您对{label}的分级</translation>
    </message>
    <message>
        <source>Sort by {label}</source>
        <translation>按{label}排序</translation>
    </message>
    <message>
        <source>You differ: {reason}</source>
        <translation>不一致：{reason}</translation>
    </message>
    <message>
        <source>The middle of the bars, not the longest</source>
        <translation>取各条的中位，而非最长的一条</translation>
    </message>
    <message>
        <source>Edit the keys…</source>
        <translation>编辑快捷键…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>The keyboard shortcut of every command; it counts at once.</source>
        <translation>每个命令的键盘快捷键；立即生效。</translation>
    </message>
    <message>
        <source>{short}: the note could not be saved</source>
        <translation>{short}：备注未能保存</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>复制备注</translation>
    </message>
    <message>
        <source>{opened}, {unread}</source>
        <translation>{opened}，{unread}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} can&apos;t be read</source>
        <translation>
            <numerusform>{n:,}张无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the former versions</source>
        <translation>生成原版本报告</translation>
    </message>
    <message>
        <source>Not while you read first: the order would tell what the model thinks.</source>
        <translation>先由您判读时不可用：排序会透露模型的看法。</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>鼠标和快捷键</translation>
    </message>
    <message>
        <source>All exams of this list are signed. A search or filter may hide others.</source>
        <translation>此列表中的检查均已签署。搜索或筛选可能隐藏了其他检查。</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Signed: read-only until its exam is amended</source>
        <translation>已签署：修订检查之前为只读</translation>
    </message>
    <message>
        <source>The backup {path} holds patients, the database {database} none.</source>
        <translation>备份{path}中有患者，而数据库{database}中没有。</translation>
    </message>
    <message>
        <source>There is no database {path} yet.</source>
        <translation>尚无数据库{path}。</translation>
    </message>
    <message>
        <source>{path} is there and is no backup.</source>
        <translation>{path}已存在，且不是备份文件。</translation>
    </message>
    <message>
        <source>Name another file, and see whether this is the right data folder.</source>
        <translation>请指定另一个文件，并检查数据文件夹是否正确。</translation>
    </message>
    <message>
        <source>Open some photographs first.</source>
        <translation>请先打开一些照片。</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>请指定其他文件。</translation>
    </message>
    <message>
        <source>The backup {path} could not be written whole: {error}</source>
        <translation>备份{path}未能完整写入：{error}</translation>
    </message>
    <message>
        <source>Check the disk, or name another file. A former backup is as it was.</source>
        <translation>请检查磁盘，或指定另一个文件。原有备份保持不变。</translation>
    </message>
    <message>
        <source>Take another backup. Nothing was changed.</source>
        <translation>请使用其他备份。未作任何更改。</translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer drviewer (its schema is {version}).</source>
        <translation>备份{path}由较新版本的drviewer生成（其数据库结构版本为{version}）。</translation>
    </message>
    <message>
        <source>The backup {path} is encrypted.</source>
        <translation>备份{path}已加密。</translation>
    </message>
    <message>
        <source>Install the latest drviewer. Nothing was changed.</source>
        <translation>请安装最新版drviewer。未作任何更改。</translation>
    </message>
    <message>
        <source>{name} in the backup {path} is damaged.</source>
        <translation>备份{path}中的{name}已损坏。</translation>
    </message>
    <message>
        <source>The backup {path} can&apos;t be read: {error}.</source>
        <translation>无法读取备份{path}：{error}。</translation>
    </message>
    <message>
        <source>{path} is no backup of drviewer, or its list is damaged.</source>
        <translation>{path}不是drviewer的备份，或其清单已损坏。</translation>
    </message>
    <message>
        <source>{name} is missing from the backup {path}.</source>
        <translation>备份{path}中缺少{name}。</translation>
    </message>
    <message>
        <source>Name a backup&apos;s file.</source>
        <translation>请指定备份文件。</translation>
    </message>
    <message>
        <source>A file has changed since this was signed</source>
        <translation>签署后有文件已更改</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>The model has not been asked about these photographs</source>
        <translation>尚未就这些照片询问模型</translation>
    </message>
    <message>
        <source>You read first: what the model says shows when every eye is graded</source>
        <translation>您先阅片：双眼均分级后才显示模型结果</translation>
    </message>
    <message>
        <source>Shown after your reading</source>
        <translation>您阅片后显示</translation>
    </message>
    <message>
        <source>The patient’s details were changed after it was signed; amend to print them.</source>
        <translation>签署后患者资料有更改；如需打印新资料，请修订。</translation>
    </message>
    <message>
        <source>Every exam has been read.</source>
        <translation>所有检查均已阅片。</translation>
    </message>
    <message>
        <source>This window closes when everything under way is done.</source>
        <translation>正在进行的工作全部完成后，此窗口将关闭。</translation>
    </message>
    <message>
        <source>No exam is waiting to be signed.</source>
        <translation>没有待签署的检查。</translation>
    </message>
    <message>
        <source>Nothing asks for a second look.</source>
        <translation>没有需复核的检查。</translation>
    </message>
    <message>
        <source>No exam is signed yet.</source>
        <translation>尚无已签署的检查。</translation>
    </message>
    <message>
        <source>No patient is overdue.</source>
        <translation>没有逾期的患者。</translation>
    </message>
    <message>
        <source>Open a folder of photographs: the visits of its patients are listed here.</source>
        <translation>请打开一个照片文件夹：其中患者的就诊将列于此处。</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>正在读取检查</translation>
    </message>
    <message>
        <source>Reading the exams…</source>
        <translation>正在读取检查…</translation>
    </message>
    <message>
        <source>No exam on record yet</source>
        <translation>尚无检查记录</translation>
    </message>
    <message>
        <source>The exams can&apos;t be read</source>
        <translation>无法读取检查</translation>
    </message>
    <message>
        <source>Show all exams</source>
        <translation>显示全部检查</translation>
    </message>
    <message>
        <source> among those in “{label}”</source>
        <translation> (在“{label}”中)</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”{where}</source>
        <translation>没有与“{text}”匹配的项目{where}</translation>
    </message>
    <message>
        <source>Opening the exam</source>
        <translation>正在打开检查</translation>
    </message>
    <message>
        <source>This patient has no photographs any more</source>
        <translation>该患者已没有照片</translation>
    </message>
    <message>
        <source>{exams} of {patients}</source>
        <translation>{patients}的{exams}</translation>
    </message>
    <message>
        <source>Back to the photographs</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>工作列表</translation>
    </message>
    <message>
        <source>Search name or id</source>
        <translation>搜索姓名或编号</translation>
    </message>
    <message>
        <source>Search the exams by name or id</source>
        <translation>按姓名或编号搜索检查</translation>
    </message>
    <message>
        <source>Read the exams again</source>
        <translation>重新读取检查</translation>
    </message>
    <message>
        <source>Enter opens an exam. Just type to search.</source>
        <translation>按Enter打开检查。直接键入即可搜索。</translation>
    </message>
    <message numerus="yes">
        <source>Reading… {n:,} exams so far</source>
        <translation>
            <numerusform>正在读取…已读取{n:,}项检查</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date: {problem}</source>
        <translation>未更新到最新：{problem}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} exams</source>
        <translation>
            <numerusform>{n:,}项检查</numerusform>
        </translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A至Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z至A</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>to do first</source>
        <translation>待办的在前</translation>
    </message>
    <message>
        <source>done first</source>
        <translation>已完成的在前</translation>
    </message>
    <message>
        <source>least urgent first</source>
        <translation>最不紧急的在前</translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation>最紧急的在前</translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>最晚的在前</translation>
    </message>
    <message>
        <source>Sorted by {words}</source>
        <translation>排序方式：{words}</translation>
    </message>
    <message>
        <source>Suspects first · {order}</source>
        <translation>疑似者在前 · {order}</translation>
    </message>
    <message>
        <source>Suspects of vision-threatening disease stand on top until they are signed (Settings)</source>
        <translation>疑似威胁视力的病例在签署之前始终排在最前（见“设置”）</translation>
    </message>
    <message>
        <source>How the list is sorted</source>
        <translation>列表的排序方式</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Looks for photographs in a folder and below it. They are read where they lie; nothing is copied or changed.</source>
        <translation>查找文件夹及其子文件夹中的照片。照片在原处读取，不复制也不改动。</translation>
    </message>
    <message>
        <source>One real photograph and six synthetic ones that come with the program, to try things on. They are nobody&apos;s patient data.</source>
        <translation>程序自带的一张真实照片和六张合成照片，供试用。不含任何患者的资料。</translation>
    </message>
    <message>
        <source>Shows this patient&apos;s report as it will be printed, then writes it as a PDF. Until the exam is signed it says DRAFT.</source>
        <translation>先按打印效果预览该患者的报告，再存为PDF。检查签署之前，报告标有“草稿”字样。</translation>
    </message>
    <message>
        <source>Writes one PDF for each patient listed. Runs as a job.</source>
        <translation>为列表中的每位患者各生成一份PDF。作为任务在后台运行。</translation>
    </message>
    <message>
        <source>Asks the model about this photograph, even if it has answered before. While others are being graded it waits its turn.</source>
        <translation>让模型对这张照片分级，即使此前已有结果。其他照片正在分级时排队等候。</translation>
    </message>
    <message>
        <source>Asks the model about everything listed that it has not answered yet. Runs as a job: it can be paused, and goes on next time if the window is closed.</source>
        <translation>让模型对列表中尚无结果的照片全部分级。作为任务运行：可以暂停；窗口关闭后，下次启动时继续。</translation>
    </message>
    <message>
        <source>Lays over the photograph where the model&apos;s evidence for a grade is. It does not outline lesions and proves nothing; off until you ask for it.</source>
        <translation>在照片上叠加显示模型作出该分级的依据所在。它不勾画病灶，也不能作为证明；默认关闭，需要时再打开。</translation>
    </message>
    <message>
        <source>The green channel, in which vessels and haemorrhages stand out. The file is not changed.</source>
        <translation>绿色通道，血管和出血更清楚。文件不会改动。</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE). Clip limit and tiles are under the picture. The model looks at its own fixed version, whatever is chosen here.</source>
        <translation>局部对比度增强(CLAHE)。对比度限幅和分块数在图片下方调节。无论此处如何选择，模型始终使用其自身固定的版本。</translation>
    </message>
    <message>
        <source>Takes the model&apos;s grade as yours. Possible only once it is shown.</source>
        <translation>采用模型的分级作为您的分级。仅在模型分级显示后可用。</translation>
    </message>
    <message>
        <source>Say that this photograph can&apos;t be graded: repeat it, dilate, or refer.</source>
        <translation>标明此照片无法分级：应重拍、散瞳或转诊。</translation>
    </message>
    <message>
        <source>The signs of severe disease by the 4-2-1 rule, one by one. Ticking them grades nothing by itself.</source>
        <translation>按4-2-1规则逐项列出重度病变的体征。勾选本身不产生分级。</translation>
    </message>
    <message>
        <source>Puts your name under this exam. It is read-only from then on, until it is amended.</source>
        <translation>以您的姓名签署此检查。签署后检查为只读，直至修订。</translation>
    </message>
    <message>
        <source>Opens a signed exam again. The former version stays on record; its report is marked as superseded.</source>
        <translation>重新打开已签署的检查。原版本保留存档，其报告标为已被取代。</translation>
    </message>
    <message>
        <source>For the clinic&apos;s lead: how often readers and model differ. Not accuracy.</source>
        <translation>供科室负责人使用：阅片者与模型不一致的频率。这不是准确率。</translation>
    </message>
    <message>
        <source>Three circles about the fovea, in disc diameters. It lies where fovea and disc are; correct those by hand where the suggestion is wrong.</source>
        <translation>以中心凹为圆心的三个圆，以视盘直径为单位。其位置取决于中心凹和视盘；自动建议有误时请手动更正。</translation>
    </message>
    <message>
        <source>Suggests fovea and optic disc anew. Look at where they are.</source>
        <translation>重新自动定位中心凹和视盘。请核对其位置。</translation>
    </message>
    <message>
        <source>Says that this is a right eye, where tag, file name and the disc&apos;s side do not agree or nobody says.</source>
        <translation>标签、文件名与视盘位置不一致或均未指明眼别时，指定为右眼。</translation>
    </message>
    <message>
        <source>Says that this is a left eye, where tag, file name and the disc&apos;s side do not agree or nobody says.</source>
        <translation>标签、文件名与视盘位置不一致或均未指明眼别时，指定为左眼。</translation>
    </message>
    <message>
        <source>The same person was entered twice: join both records. It can be undone.</source>
        <translation>同一人被登记了两次：合并两份记录。可以撤销。</translation>
    </message>
    <message>
        <source>Everything that runs in the background: how far it is, what came of it, what failed and why.</source>
        <translation>所有后台运行的任务：进度、结果、失败项及原因。</translation>
    </message>
    <message>
        <source>Checks the program&apos;s files, the database with its audit log, and the model, and lets the model answer. The same as `drviewer verify`.</source>
        <translation>检查程序文件、数据库及其审计日志和模型，并让模型试作一次回答。等同于命令`drviewer verify`。</translation>
    </message>
    <message>
        <source>Ends early what is under way. What is done is on record and stays done.</source>
        <translation>提前结束正在进行的操作。已完成的部分均已记录，不受影响。</translation>
    </message>
    <message>
        <source>The photographs that were opened, by patient and eye, with what is known of each: graded or not, ungradable, signed, or why it can&apos;t be read. The filters above the list combine; the search finds names, ids and file names.</source>
        <translation>已打开的照片，按患者和眼别排列，并显示各自的状态：是否已分级、无法分级、已签署，或无法读取的原因。列表上方的筛选条件可以组合使用；可按姓名、编号和文件名搜索。</translation>
    </message>
    <message>
        <source>The photograph and what is laid over it. Wheel: zoom at the pointer. Drag: pan. Double click: fit. Right drag: contrast and brightness. What was done to the picture is written on it; the file is never changed.</source>
        <translation>照片及其叠加内容。滚轮：以指针处为中心缩放。拖动：平移。双击：适合窗口。右键拖动：对比度和亮度。对图片所做的处理均标注在图上；文件始终不会改动。</translation>
    </message>
    <message>
        <source>What you see and what the model says. Your grade (keys 0 to 4, U for ungradable), macular oedema as you judge it, and a note are on record at once. The model&apos;s grade stays hidden until yours is entered, unless the settings say otherwise. It grades diabetic retinopathy only.</source>
        <translation>您的所见与模型的结果。您的分级（按键0至4，无法分级按U）、您判断的黄斑水肿和备注即时记录。除非设置另有规定，模型的分级在您录入之前不显示。模型只对糖尿病视网膜病变分级。</translation>
    </message>
    <message>
        <source>What is still open before this exam can be signed, and why a reader differs from the model. A difference of two grades or more, or across referral, asks for a reason.</source>
        <translation>此检查签署前尚待完成的事项，以及阅片者与模型不一致的原因。相差两级及以上或跨越转诊界限时，须说明原因。</translation>
    </message>
    <message>
        <source>The list of photographs. It can be moved, hidden and brought back (Ctrl+B).</source>
        <translation>照片列表。可以移动、隐藏和恢复显示(Ctrl+B)。</translation>
    </message>
    <message>
        <source>Grading and signing. It can be moved, hidden and brought back (Ctrl+J).</source>
        <translation>分级与签署。可以移动、隐藏和恢复显示(Ctrl+J)。</translation>
    </message>
    <message>
        <source>All exams on record. A click on a column&apos;s head sorts, the filters combine, typing searches; Return opens the exam.</source>
        <translation>所有已记录的检查。点击列标题排序，筛选条件可组合使用，直接键入即可搜索；按回车键打开检查。</translation>
    </message>
    <message>
        <source>The commands that are used all day. Everything else is in the menus, with its key.</source>
        <translation>日常最常用的命令。其余命令及其快捷键见各菜单。</translation>
    </message>
    <message>
        <source>How far long work is, and whether it goes on. Jobs lists what ran and what failed.</source>
        <translation>耗时操作的进度，以及是否仍在进行。“任务”中列有已运行和失败的项目。</translation>
    </message>
    <message>
        <source>What happened, and one button where there is something to do. A message stays until it is dismissed.</source>
        <translation>说明发生了什么；需要处理时附有一个按钮。消息在关闭之前一直显示。</translation>
    </message>
    <message>
        <source>Open photographs here, or drop a folder. The samples are a safe place to try things.</source>
        <translation>在此打开照片，或拖入文件夹。可放心使用示例照片试用。</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近7天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近30天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近365天</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>指定区间…</translation>
    </message>
    <message>
        <source>{shown:,} of {total:,} shown</source>
        <translation>显示 {shown:,}/{total:,}</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>眼别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Only grade {grade}: {label}</source>
        <translation>仅{grade}级：{label}</translation>
    </message>
    <message>
        <source>Only grade {grade}, {label}</source>
        <translation>仅{grade}级，{label}</translation>
    </message>
    <message>
        <source>Both eyes</source>
        <translation>双眼</translation>
    </message>
    <message>
        <source>Gradability: {title}. {text}</source>
        <translation>可分级性：{title}。{text}</translation>
    </message>
    <message>
        <source>No photograph open</source>
        <translation>未打开照片</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Gradability not checked yet</source>
        <translation>尚未检查可分级性</translation>
    </message>
    <message>
        <source>Not gradable</source>
        <translation>无法分级</translation>
    </message>
    <message>
        <source>Grade {letter}: {name}</source>
        <translation>分级{letter}：{name}</translation>
    </message>
    <message>
        <source>AI {letter}</source>
        <translation>AI {letter}</translation>
    </message>
    <message>
        <source>{count} images could not be graded, {name} among them.</source>
        <translation>{count} 张图像未能分级，其中包括“{name}”。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示这些图像</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after {n:,} images</source>
        <translation>
            <numerusform>已停止，完成 {n:,} 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>{ungradable} not gradable</source>
        <translation>{ungradable} 张无法分级</translation>
    </message>
    <message>
        <source>{skipped} had an answer already</source>
        <translation>{skipped} 张已有结果</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 张失败</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Every image on record has its answer already</source>
        <translation>所有已记录的图像均已有结果</translation>
    </message>
    <message>
        <source>No grade yet: keys 0–4, or U</source>
        <translation>尚未分级：按0–4或U</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Correct patient, eye or date</source>
        <translation>更正患者、眼别或日期</translation>
    </message>
    <message>
        <source>Nothing found against grading it.</source>
        <translation>未发现妨碍分级的问题。</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} are signed</source>
        <translation>
            <numerusform>{n:,}张已签署</numerusform>
        </translation>
    </message>
    <message>
        <source>The signs of the 4-2-1 rule (L)</source>
        <translation>4-2-1规则的体征(L)</translation>
    </message>
    <message>
        <source>Checklist of signs</source>
        <translation>体征核对表</translation>
    </message>
    <message>
        <source>Macular oedema (DME): yours, not assessed by AI</source>
        <translation>黄斑水肿(DME)：由您判断，AI不评估</translation>
    </message>
    <message>
        <source>exam date unknown</source>
        <translation>检查日期不详</translation>
    </message>
    <message>
        <source>No photograph</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Your grade</source>
        <translation>您的分级</translation>
    </message>
    <message>
        <source>The user guide is not installed.</source>
        <translation>未安装用户指南。</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南目录</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>The guide can&apos;t be written for the browser: {error}.</source>
        <translation>无法生成供浏览器打开的指南：{error}。</translation>
    </message>
    <message>
        <source>An interval has a beginning or an end only: enter both, or neither.</source>
        <translation>间隔只填了起点或终点：请两者都填，或都不填。</translation>
    </message>
    <message>
        <source>An interval ends before it begins: mend the months.</source>
        <translation>间隔的终点早于起点：请更正月数。</translation>
    </message>
    <message>
        <source>A row has no advice: enter what is to be done.</source>
        <translation>有一行未填建议：请填写处理意见。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Edit a copy of the follow-up table</source>
        <translation>编辑随访表副本</translation>
    </message>
    <message>
        <source>{title}. The guideline stays as it is; every save of the copy is a new version, and reports name the one they went by.</source>
        <translation>{title}。原指南保持不变；副本每次保存均为一个新版本，报告注明所依据的版本。</translation>
    </message>
    <message>
        <source>{short_name}, our clinic</source>
        <translation>{short_name}，本机构</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>Advice, as printed</source>
        <translation>建议（按此打印）</translation>
    </message>
    <message>
        <source>From (months)</source>
        <translation>自（月）</translation>
    </message>
    <message>
        <source>To (months)</source>
        <translation>至（月）</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转诊</translation>
    </message>
    <message>
        <source>from months</source>
        <translation>起始月数</translation>
    </message>
    <message>
        <source>to months</source>
        <translation>截止月数</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Show all images</source>
        <translation>显示所有图像</translation>
    </message>
    <message>
        <source>Drop to show it beside the open photograph</source>
        <translation>拖放到此，与当前照片并排显示</translation>
    </message>
    <message>
        <source>Eye ?</source>
        <translation>眼别？</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Fit · {percent}</source>
        <translation>适合窗口 · {percent}</translation>
    </message>
    <message>
        <source>Photograph: {spoken}</source>
        <translation>照片：{spoken}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Opening folders, grading many images and writing many reports are listed here while they run, and what came of them afterwards. You can go on reading meanwhile.</source>
        <translation>打开文件夹、批量分级和批量生成报告时，进度及结果均列于此处。其间您可以继续阅片。</translation>
    </message>
    <message>
        <source>Starts when what is before it has ended.</source>
        <translation>前面的任务结束后开始。</translation>
    </message>
    <message>
        <source>Held after the image it is at. What is done is on record.</source>
        <translation>处理完当前图像后暂停。已完成的部分均已记录。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clear what has ended</source>
        <translation>清除已结束的任务</translation>
    </message>
    <message>
        <source>Progress: {title}</source>
        <translation>进度：{title}</translation>
    </message>
    <message>
        <source>What failed: {title}</source>
        <translation>失败项：{title}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>… and {more} more</source>
        <translation>… 另有 {more} 项</translation>
    </message>
    <message>
        <source>{shown} is taken by {title_of}. Change that one first.</source>
        <translation>{shown}已用于“{title_of}”。请先更改该命令的快捷键。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Choose a command, then press its new keys.</source>
        <translation>选择一个命令，然后按下新的快捷键。</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和快捷键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Give this command its default keys again</source>
        <translation>恢复此命令的默认快捷键</translation>
    </message>
    <message>
        <source>All to default</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>{shown} is taken: {held_keys}. It can&apos;t be changed.</source>
        <translation>{shown}已被占用：{held_keys}。无法更改。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>默认快捷键</translation>
    </message>
    <message>
        <source>No command</source>
        <translation>未选择命令</translation>
    </message>
    <message>
        <source>Neither fovea nor disc was found: place them by hand</source>
        <translation>未找到中心凹和视盘：请手动放置</translation>
    </message>
    <message>
        <source>Finding fovea and disc</source>
        <translation>定位中心凹和视盘</translation>
    </message>
    <message>
        <source>Keeping fovea and disc</source>
        <translation>保存中心凹和视盘</translation>
    </message>
    <message>
        <source>Rotate ri&amp;ght</source>
        <translation>向右旋转(&amp;G)</translation>
    </message>
    <message>
        <source>Rotate &amp;left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>镜像(&amp;M)</translation>
    </message>
    <message>
        <source>Pi&amp;xel read-out</source>
        <translation>像素读数(&amp;X)</translation>
    </message>
    <message>
        <source>A&amp;djust the picture</source>
        <translation>调节图片(&amp;D)</translation>
    </message>
    <message>
        <source>Reset t&amp;he picture</source>
        <translation>重置图片(&amp;H)</translation>
    </message>
    <message>
        <source>O&amp;verlay options</source>
        <translation>叠加图选项(&amp;V)</translation>
    </message>
    <message>
        <source>Overla&amp;y as contours</source>
        <translation>叠加图显示为等值线(&amp;Y)</translation>
    </message>
    <message>
        <source>Second &amp;window</source>
        <translation>第二窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Cop&amp;y the view</source>
        <translation>复制视图(&amp;Y)</translation>
    </message>
    <message>
        <source>Sa&amp;ve the view…</source>
        <translation>保存视图(&amp;V)…</translation>
    </message>
    <message>
        <source>Pr&amp;int the view…</source>
        <translation>打印视图(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Walk through the list</source>
        <translation>自动浏览列表(&amp;W)</translation>
    </message>
    <message>
        <source>Walk f&amp;aster</source>
        <translation>加快浏览(&amp;A)</translation>
    </message>
    <message>
        <source>Walk slow&amp;er</source>
        <translation>减慢浏览(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Both eyes</source>
        <translation>双眼(&amp;B)</translation>
    </message>
    <message>
        <source>Prior &amp;visit</source>
        <translation>既往就诊(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Another photograph</source>
        <translation>另一张照片(&amp;A)</translation>
    </message>
    <message>
        <source>The &amp;chosen photograph</source>
        <translation>所选照片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Enhance both</source>
        <translation>两张均增强(&amp;E)</translation>
    </message>
    <message>
        <source>Align a&amp;utomatically</source>
        <translation>自动对齐(&amp;U)</translation>
    </message>
    <message>
        <source>Loc&amp;k the alignment</source>
        <translation>锁定对齐(&amp;K)</translation>
    </message>
    <message>
        <source>Show the other in its &amp;place</source>
        <translation>原位切换到另一张(&amp;P)</translation>
    </message>
    <message>
        <source>Flicker b&amp;y itself</source>
        <translation>自动闪烁切换(&amp;Y)</translation>
    </message>
    <message>
        <source>Flicker &amp;faster</source>
        <translation>加快闪烁(&amp;F)</translation>
    </message>
    <message>
        <source>Flicker &amp;slower</source>
        <translation>减慢闪烁(&amp;S)</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>旋转90°</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Position and value</source>
        <translation>位置和数值</translation>
    </message>
    <message>
        <source>Channel, light, tone</source>
        <translation>通道、照明、色调</translation>
    </message>
    <message>
        <source>Threshold, colours, check</source>
        <translation>阈值、颜色、核查</translation>
    </message>
    <message>
        <source>Lines, not colours</source>
        <translation>用线条代替颜色</translation>
    </message>
    <message>
        <source>The picture in a window of its own</source>
        <translation>在单独的窗口中显示图片</translation>
    </message>
    <message>
        <source>With a caption</source>
        <translation>附说明文字</translation>
    </message>
    <message>
        <source>The other eye beside it</source>
        <translation>并排显示另一只眼</translation>
    </message>
    <message>
        <source>An earlier visit beside it</source>
        <translation>并排显示以前的就诊</translation>
    </message>
    <message>
        <source>Another of this eye</source>
        <translation>同一只眼的另一张照片</translation>
    </message>
    <message>
        <source>The one chosen too</source>
        <translation>同时显示所选照片</translation>
    </message>
    <message>
        <source>Both as enhanced</source>
        <translation>两张均以增强方式显示</translation>
    </message>
    <message>
        <source>By the vessels of both</source>
        <translation>按两张照片的血管对齐</translation>
    </message>
    <message>
        <source>Shift-drag rests</source>
        <translation>停用Shift拖动</translation>
    </message>
    <message>
        <source>The other photograph</source>
        <translation>另一张照片</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>正在对齐…</translation>
    </message>
    <message>
        <source>Two eyes can&apos;t be laid over each other; drag with Shift.</source>
        <translation>不同眼的照片不能叠合；请按住Shift拖动。</translation>
    </message>
    <message>
        <source>Aligned on {points} places</source>
        <translation>已按 {points} 个点对齐</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Walking, {pace_s} s a photograph</source>
        <translation>自动浏览，每张 {pace_s} 秒</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>浏览已停止</translation>
    </message>
    <message>
        <source>red-free</source>
        <translation>无赤光</translation>
    </message>
    <message>
        <source>The window takes on the new language when what is under way has ended.</source>
        <translation>正在进行的任务结束后，窗口将切换到新的语言。</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Freehand</source>
        <translation>徒手</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>标尺</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>{name}, row {number}</source>
        <translation>{name}，第 {number} 行</translation>
    </message>
    <message>
        <source>R, L, OD, OS, right or left</source>
        <translation>R、L、OD、OS、right 或 left</translation>
    </message>
    <message>
        <source>{where}: {written} stands twice, with different facts; neither is used.</source>
        <translation>{where}：{written} 出现两次且内容不同；两者均未采用。</translation>
    </message>
    <message>
        <source>F, M or O</source>
        <translation>F、M 或 O</translation>
    </message>
    <message>
        <source>{table}: {written} fits {count} images ({first}, {second}, …); it was used for none.</source>
        <translation>{table}：{written} 与 {count} 张图像相符（{first}、{second}…）；未用于任何一张。</translation>
    </message>
    <message>
        <source>AI grading is off. Install drviewer again, or train a model with `drviewer train`.</source>
        <translation>AI 分级已关闭。请重新安装 drviewer，或用 `drviewer train` 训练模型。</translation>
    </message>
    <message>
        <source>Use the engine litert, or install the full variant of drviewer.</source>
        <translation>请使用 litert 引擎，或安装完整版 drviewer。</translation>
    </message>
    <message>
        <source>golden picture {number} is prepared otherwise here ({levels:.2f} grey levels)</source>
        <translation>第 {number} 张标准图在此处的预处理结果不同（相差 {levels:.2f} 个灰阶）</translation>
    </message>
    <message>
        <source>Two networks are chosen; the installed model is one, which answers alone.</source>
        <translation>已选择两个网络；但安装的模型只有一个网络，由它单独作答。</translation>
    </message>
    <message>
        <source>Export it with `drviewer export`, or choose the engine keras.</source>
        <translation>请用 `drviewer export` 导出，或选择 keras 引擎。</translation>
    </message>
    <message>
        <source>Export it anew with `drviewer export`, or choose the engine keras.</source>
        <translation>请用 `drviewer export` 重新导出，或选择 keras 引擎。</translation>
    </message>
    <message>
        <source>{engine} is turned off, {other} answers. {problem}</source>
        <translation>{engine} 已停用，由 {other} 作答。{problem}</translation>
    </message>
    <message>
        <source>colour channel</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>red channel</source>
        <translation>红色通道</translation>
    </message>
    <message>
        <source>green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>blue channel</source>
        <translation>蓝色通道</translation>
    </message>
    <message>
        <source>even light</source>
        <translation>匀光</translation>
    </message>
    <message>
        <source>brightness {value:+d}</source>
        <translation>亮度 {value:+d}</translation>
    </message>
    <message>
        <source>contrast {value:+d}</source>
        <translation>对比度 {value:+d}</translation>
    </message>
    <message>
        <source>gamma {value:.2f}</source>
        <translation>伽马 {value:.2f}</translation>
    </message>
    <message>
        <source>sharpened {value}</source>
        <translation>锐化 {value}</translation>
    </message>
    <message>
        <source>too few places look alike in both</source>
        <translation>两张照片中相似的位置太少</translation>
    </message>
    <message>
        <source>the places that look alike don&apos;t lie alike</source>
        <translation>相似位置的排列不一致</translation>
    </message>
    <message>
        <source>they would have to be turned or enlarged too far</source>
        <translation>需要的旋转或缩放过大</translation>
    </message>
    <message>
        <source>they agree in one corner only</source>
        <translation>仅在一角吻合</translation>
    </message>
    <message>
        <source>there is too little to see in one of them</source>
        <translation>其中一张可见内容太少</translation>
    </message>
    <message>
        <source>{clahe} on lightness</source>
        <translation>{clahe}，作用于亮度</translation>
    </message>
    <message>
        <source>{clahe} on green</source>
        <translation>{clahe}，作用于绿色通道</translation>
    </message>
    <message>
        <source>{clahe} on each channel</source>
        <translation>{clahe}，作用于各通道</translation>
    </message>
    <message>
        <source>Enhanced: {words}</source>
        <translation>已增强：{words}</translation>
    </message>
    <message>
        <source>Not enhanced</source>
        <translation>未增强</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file.</source>
        <translation>请选择PNG或JPEG文件。</translation>
    </message>
    <message>
        <source>The logo {path} is no picture.</source>
        <translation>标志 {path} 不是图片。</translation>
    </message>
    <message>
        <source>The logo {path} can&apos;t be read: {error}.</source>
        <translation>无法读取标志 {path}：{error}。</translation>
    </message>
    <message>
        <source>Map check: {verdict}. {inside:.0f} % of the map lies inside the retina; turned round, its strongest tenth overlaps itself by {overlap:.0f} % ({chance:.0f} % by chance).</source>
        <translation>热图检查：{verdict}。热图的 {inside:.0f} % 位于视网膜内；旋转后，最强的十分之一与自身重叠 {overlap:.0f} %（随机为 {chance:.0f} %）。</translation>
    </message>
    <message>
        <source>it follows the picture&apos;s frame, not a place; don&apos;t rely on it</source>
        <translation>它跟随图像边框而非某一部位；请勿依赖</translation>
    </message>
    <message>
        <source>part of it looks at the border; rely on it less</source>
        <translation>部分热图落在边缘；可信度较低</translation>
    </message>
    <message>
        <source>it points at places</source>
        <translation>它指向具体部位</translation>
    </message>
    <message>
        <source>largest of all five maps</source>
        <translation>五张热图的最大值</translation>
    </message>
    <message>
        <source>this map&apos;s maximum</source>
        <translation>本热图的最大值</translation>
    </message>
    <message>
        <source>  ·  agrees with the model</source>
        <translation>  ·  与模型一致</translation>
    </message>
    <message>
        <source>  ·  differs from the model</source>
        <translation>  ·  与模型不同</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>复拍</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>尽早</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>及时</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>clinic&apos;s settings file</source>
        <translation>机构设置文件</translation>
    </message>
    <message>
        <source>settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>{name} has changed since it was read: what was on record for it was set aside, and it has to be read again.</source>
        <translation>{name} 在阅片后已更改：原有记录已搁置，需要重新阅片。</translation>
    </message>
    <message>
        <source>{name} was moved from patient {former} to {owner}, as a better source or a changed name says now.</source>
        <translation>{name} 已从患者 {former} 移至 {owner}，依据更可靠的来源或更改后的名称。</translation>
    </message>
    <message>
        <source>The audit log ends at row {last_key}, but {given} rows were written.</source>
        <translation>审计日志止于第 {last_key} 行，但曾写入 {given} 行。</translation>
    </message>
    <message>
        <source>The audit log lacks rows before number {key}.</source>
        <translation>审计日志在第 {key} 行之前缺少记录。</translation>
    </message>
    <message>
        <source>The audit log was altered at row {key} ({what}).</source>
        <translation>审计日志第 {key} 行（{what}）已被篡改。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or name another one with DRVIEWER_HOME.</source>
        <translation>请检查文件夹权限，或用 DRVIEWER_HOME 指定另一个文件夹。</translation>
    </message>
    <message>
        <source>Move it away, or name another folder with DRVIEWER_HOME. It was left as it is.</source>
        <translation>请将其移走，或用 DRVIEWER_HOME 指定另一个文件夹。原文件未改动。</translation>
    </message>
    <message>
        <source>Run `drviewer verify`.</source>
        <translation>请运行 `drviewer verify`。</translation>
    </message>
    <message>
        <source>Put a backup in its place, or move it away to start anew. It was left as it is.</source>
        <translation>请用备份替换，或移走后重新开始。原文件未改动。</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be written ({reason}).</source>
        <translation>无法写入数据库 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>The database {path} is damaged ({reason}).</source>
        <translation>数据库 {path} 已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>The database {path} is in use by another program ({reason}).</source>
        <translation>数据库 {path} 正被另一程序使用（{reason}）。</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be opened ({reason}).</source>
        <translation>无法打开数据库 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t grow: the disk is full ({reason}).</source>
        <translation>数据库 {path} 无法增大：磁盘已满（{reason}）。</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be read or written ({reason}).</source>
        <translation>无法读写数据库 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>Close the other one and try again.</source>
        <translation>请关闭另一程序后重试。</translation>
    </message>
    <message>
        <source>Free some space; nothing was changed.</source>
        <translation>请释放一些空间；未做任何更改。</translation>
    </message>
    <message>
        <source>Check the disk and the network drive.</source>
        <translation>请检查磁盘和网络驱动器。</translation>
    </message>
    <message>
        <source>{what} {old}, not {new}</source>
        <translation>{what} {old}，而非 {new}</translation>
    </message>
    <message>
        <source>the birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>the sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>the name {old}, not {new}</source>
        <translation>姓名 {old}，而非 {new}</translation>
    </message>
    <message>
        <source>The database&apos;s schema is {version}; this program expects {head}.</source>
        <translation>数据库结构版本为 {version}；本程序需要 {head}。</translation>
    </message>
    <message>
        <source>The database file is damaged: {answer}.</source>
        <translation>数据库文件已损坏：{answer}。</translation>
    </message>
    <message>
        <source>{count} rows of the database belong to nothing.</source>
        <translation>数据库中有 {count} 行无所归属。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;{name}&lt;/b&gt;, version {version}&lt;br&gt;SHA-256 {sha256}… · heatmap from layer “{layer}”&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;{name}&lt;/b&gt;，版本 {version}&lt;br&gt;SHA-256 {sha256}… · 热图取自“{layer}”层&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the accent colour</source>
        <translation>选择强调色</translation>
    </message>
    <message>
        <source>A PNG or JPEG file</source>
        <translation>PNG或JPEG文件</translation>
    </message>
    <message>
        <source>Choose the logo&apos;s file</source>
        <translation>选择标志文件</translation>
    </message>
    <message>
        <source>The accent colour is not whole: write it as #rrggbb, or leave it empty.</source>
        <translation>强调色不完整：请写成#rrggbb，或留空。</translation>
    </message>
    <message>
        <source>&amp;Accent colour</source>
        <translation>强调色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>标志(&amp;L)</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>The clinic&apos;s logo</source>
        <translation>机构标志</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Made darker or lighter where it could not be read otherwise.</source>
        <translation>若无法看清，会自动调深或调浅。</translation>
    </message>
    <message>
        <source>Printed at the top of every report, beside the clinic&apos;s name.</source>
        <translation>印在每份报告顶部，机构名称旁。</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>progress: files are being read</comment>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>refer</source>
        <translation>转诊</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>button: give these keys</comment>
        <translation>设定</translation>
    </message>
    <message>
        <source>Looked at with {words}; the original is unchanged.</source>
        <translation>以{words}观察；原图未改动。</translation>
    </message>
    <message>
        <source>the original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>the original beside {words}</source>
        <translation>原图与{words}并排</translation>
    </message>
    <message>
        <source>&amp;Recent folders</source>
        <translation>最近的文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>Report: {shown_name}</source>
        <translation>报告：{shown_name}</translation>
    </message>
    <message>
        <source>AI is off: {problem} Everything else works on.</source>
        <translation>AI已关闭：{problem}其他功能均可正常使用。</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>尚无文件夹</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>AI grade of this &amp;image</source>
        <translation>对此图像进行AI分级(&amp;I)</translation>
    </message>
    <message>
        <source>AI grades of this &amp;patient</source>
        <translation>对此患者进行AI分级(&amp;P)</translation>
    </message>
    <message>
        <source>AI grades of &amp;all images</source>
        <translation>对全部图像进行AI分级(&amp;A)</translation>
    </message>
    <message>
        <source>AI &amp;grades of the chosen images</source>
        <translation>对所选图像进行AI分级(&amp;G)</translation>
    </message>
    <message>
        <source>Signs seen · {shown_name} · {short}</source>
        <translation>所见体征 · {shown_name} · {short}</translation>
    </message>
    <message numerus="yes">
        <source>AI grades of {n:,} images</source>
        <translation>
            <numerusform>{n:,}张图像的AI分级</numerusform>
        </translation>
    </message>
    <message>
        <source>AI grades of the images on record</source>
        <translation>已记录图像的AI分级</translation>
    </message>
    <message>
        <source>AI grade of {name}</source>
        <translation>{name}的AI分级</translation>
    </message>
    <message numerus="yes">
        <source>AI graded {n:,} images</source>
        <translation>
            <numerusform>AI已对{n:,}张图像分级</numerusform>
        </translation>
    </message>
    <message>
        <source>AI graded</source>
        <translation>AI已分级</translation>
    </message>
    <message>
        <source>Checklist…</source>
        <translation>核对表…</translation>
    </message>
    <message>
        <source>Lengths are in disc diameters (DD). Micrometres would need the size of a pixel on the retina, which is not kept.</source>
        <translation>长度以视盘直径(DD)表示。换算为微米需要知道像素在视网膜上的实际大小，而程序未保存该数据。</translation>
    </message>
    <message>
        <source>Lesion kind of new and selected marks</source>
        <translation>新标注和所选标注的病灶类型</translation>
    </message>
    <message>
        <source>Marks by lesion kind; tick to show</source>
        <translation>按病灶类型列出的标注；勾选以显示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Remove the selected mark</source>
        <translation>移除所选标注</translation>
    </message>
    <message>
        <source>Export the marks</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>Remove the selected mark  (Del)</source>
        <translation>移除所选标注  (Del)</translation>
    </message>
    <message>
        <source>Write the marks of this photograph as JSON</source>
        <translation>将此照片的标注写入JSON文件</translation>
    </message>
    <message>
        <source>Marks ({count})</source>
        <translation>标注（{count}）</translation>
    </message>
    <message>
        <source>Signed: nothing can be drawn before the exam is opened again.</source>
        <translation>已签署：重新打开检查后才能绘制。</translation>
    </message>
    <message>
        <source>New and selected marks are</source>
        <translation>新标注和所选标注的类型</translation>
    </message>
    <message>
        <source>Putting the mark on record</source>
        <translation>记录标注</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks</source>
        <translation>
            <numerusform>{n} 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw {named}</source>
        <translation>绘制{named}</translation>
    </message>
    <message>
        <source>Change {named}</source>
        <translation>更改{named}</translation>
    </message>
    <message>
        <source>Remove {named}</source>
        <translation>移除{named}</translation>
    </message>
    <message>
        <source>Place fovea or disc</source>
        <translation>放置中心凹或视盘</translation>
    </message>
    <message>
        <source>{words} written to {name}</source>
        <translation>{words}已写入“{name}”</translation>
    </message>
    <message>
        <source>Exporting the marks</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>Reading the marks</source>
        <translation>读取标注</translation>
    </message>
    <message>
        <source>ETDRS 1, 3, 6 mm · 1 DD taken as 1.5 mm</source>
        <translation>ETDRS 1、3、6 mm · 1 DD按1.5 mm计</translation>
    </message>
    <message>
        <source>Suggested · drag crosses and rim</source>
        <translation>自动建议 · 可拖动十字和边缘</translation>
    </message>
    <message>
        <source>No disc: Marks ▸ Place disc by hand</source>
        <translation>无视盘：标注 ▸ 手动放置视盘</translation>
    </message>
    <message>
        <source>No fovea: Marks ▸ Place fovea by hand</source>
        <translation>无中心凹：标注 ▸ 手动放置中心凹</translation>
    </message>
    <message>
        <source>Drawing tools</source>
        <translation>绘图工具</translation>
    </message>
    <message>
        <source>Text of the mark</source>
        <translation>标注文字</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Compar&amp;e</source>
        <translation>对比(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation>分级(&amp;G)</translation>
    </message>
    <message>
        <source>E&amp;xam</source>
        <translation>检查(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>标注(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Thumb&amp;nails</source>
        <translation>缩略图(&amp;N)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>AI grade</source>
        <translation>AI分级</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source> · b. {day}</source>
        <translation> · 生于{day}</translation>
    </message>
    <message>
        <source>Merge {shown_name} into…</source>
        <translation>将{shown_name}合并到…</translation>
    </message>
    <message>
        <source>All photographs of {shown_name} ({patient_id}) go to the patient chosen here, whose name and birth date stay. It can be undone, and is logged.</source>
        <translation>{shown_name}（{patient_id}）的所有照片将归入在此选定的患者，后者的姓名和出生日期保留。可以撤销，并记入日志。</translation>
    </message>
    <message>
        <source>The patient who stays</source>
        <translation>保留的患者</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Nobody else is on record under these words.</source>
        <translation>没有其他患者的记录与此相符。</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>A mistake in the program.</source>
        <translation>程序内部错误。</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{doing} failed because of a mistake in the program. Your work is kept.</source>
        <translation>{doing}失败：程序内部错误。您的工作已保存。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Nothing that you confirmed is lost: grades, marks and signatures are on record as soon as you make them, and the note you were writing has been kept.</source>
        <translation>您已确认的内容没有丢失：分级、标注和签名一经作出即已记录，您正在写的备注也已保存。</translation>
    </message>
    <message>
        <source>Restart drviewer; it opens where you were. If it happens again, send the report to whoever looks after drviewer. Names, ids, dates and paths have been taken out of it; look it through before you send it all the same.</source>
        <translation>请重新启动drviewer，它会回到您刚才的位置。如果再次发生，请将报告发送给负责维护drviewer的人员。报告中的姓名、编号、日期和路径已去除，但发送前仍请您查看一遍。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>发生了意外错误</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Restart drviewer</source>
        <translation>重新启动drviewer</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Kept at {path}</source>
        <translation>保存于{path}</translation>
    </message>
    <message>
        <source>The report could not be kept as a file.</source>
        <translation>未能将报告保存为文件。</translation>
    </message>
    <message>
        <source>May or may not be referable: needs your eye</source>
        <translation>是否需转诊不能确定：请您判断</translation>
    </message>
    <message>
        <source>You differ: model {said}, you {own}</source>
        <translation>不一致：模型{said}，您{own}</translation>
    </message>
    <message>
        <source>Confirm grade {said}</source>
        <translation>确认{said}级</translation>
    </message>
    <message>
        <source>Confirmed grade {said}</source>
        <translation>已确认{said}级</translation>
    </message>
    <message>
        <source>Change mine to grade {said}</source>
        <translation>改为{said}级</translation>
    </message>
    <message>
        <source>2 or worse</source>
        <translation>2级及以上</translation>
    </message>
    <message>
        <source>3 or worse</source>
        <translation>3级及以上</translation>
    </message>
    <message>
        <source>The model can&apos;t tell {grades} apart: {set_meaning}.</source>
        <translation>模型无法区分{grades}：{set_meaning}。</translation>
    </message>
    <message>
        <source>Same grade, but called vision-threatening</source>
        <translation>分级相同，但提示威胁视力</translation>
    </message>
    <message>
        <source>Same grade, but called referable</source>
        <translation>分级相同，但提示需转诊</translation>
    </message>
    <message>
        <source>AI grade {grade}</source>
        <translation>AI分级：{grade}级</translation>
    </message>
    <message>
        <source>You and the model agree on grade {said}</source>
        <translation>您与模型一致：{said}级</translation>
    </message>
    <message>
        <source>SHA-256 {sha256}</source>
        <translation>SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>Sensitive misses few eyes that need a referral and refers more that don&apos;t; balanced refers fewer needlessly and misses more. Vision-threatening is called in the same way.</source>
        <translation>“敏感”很少漏掉需转诊的眼，但会多转诊一些不需要的；“均衡”减少不必要的转诊，但漏诊较多。威胁视力的判定方式相同。</translation>
    </message>
    <message>
        <source>Each runs the same network and gives the same answers; a self-test at every start makes sure.</source>
        <translation>各引擎运行同一网络，结果相同；每次启动时自检加以确认。</translation>
    </message>
    <message>
        <source>Two networks answer together with the mean of what each says. Recommended is what graded better when the model was measured.</source>
        <translation>两个网络共同作答，取两者的平均值。标为推荐的是在模型评测中分级较好的一种。</translation>
    </message>
    <message>
        <source>The installed model is one network; it has no second one to answer with.</source>
        <translation>已安装的模型只有一个网络，没有第二个可共同作答。</translation>
    </message>
    <message>
        <source>All of it counts for photographs that are graded from then on. An answer that is there already stays as it is until the photograph is graded again.</source>
        <translation>以上各项只对此后分级的照片生效。已有的结果保持不变，直到照片重新分级。</translation>
    </message>
    <message>
        <source>about {times:.2g} times the time</source>
        <translation>耗时约为{times:.2g}倍</translation>
    </message>
    <message>
        <source>Sensitive: finds at least nine of ten</source>
        <translation>敏感：至少检出九成</translation>
    </message>
    <message>
        <source>Balanced: both errors weigh the same</source>
        <translation>均衡：两类错误同等权重</translation>
    </message>
    <message>
        <source>Automatic: LiteRT where it is there</source>
        <translation>自动：有LiteRT时用LiteRT</translation>
    </message>
    <message>
        <source>LiteRT: starts at once, little memory</source>
        <translation>LiteRT：启动快，占用内存少</translation>
    </message>
    <message>
        <source>Keras with TensorFlow: the reference</source>
        <translation>Keras(TensorFlow)：参考引擎</translation>
    </message>
    <message>
        <source>two networks</source>
        <translation>两个网络</translation>
    </message>
    <message>
        <source>one network</source>
        <translation>一个网络</translation>
    </message>
    <message>
        <source>about twice the time</source>
        <translation>耗时约为两倍</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;ferable is called</source>
        <translation>需转诊的判定(&amp;F)</translation>
    </message>
    <message>
        <source>Run b&amp;y</source>
        <translation>运行引擎(&amp;Y)</translation>
    </message>
    <message>
        <source>One network</source>
        <translation>一个网络</translation>
    </message>
    <message>
        <source>Two networks ({cost})</source>
        <translation>两个网络（{cost}）</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Recommended: {recommended}</source>
        <translation>推荐：{recommended}</translation>
    </message>
    <message>
        <source>The photograph is not gradable. {repeat_or_refer}.</source>
        <translation>照片无法分级。{repeat_or_refer}。</translation>
    </message>
    <message>
        <source>The model has answered. Enter your own grade first, then compare.</source>
        <translation>模型已有结果。请先录入您自己的分级，再作比较。</translation>
    </message>
    <message>
        <source>Not graded by the model yet</source>
        <translation>模型尚未分级</translation>
    </message>
    <message>
        <source>Choose one in the worklist.</source>
        <translation>请在工作列表中选择。</translation>
    </message>
    <message>
        <source>No AI grade</source>
        <translation>无AI分级</translation>
    </message>
    <message>
        <source>The photograph can&apos;t be read.</source>
        <translation>照片无法读取。</translation>
    </message>
    <message>
        <source>Read first, AI second</source>
        <translation>先阅片，后看AI</translation>
    </message>
    <message>
        <source>Grading…</source>
        <translation>正在分级…</translation>
    </message>
    <message>
        <source>You can go on reading meanwhile.</source>
        <translation>其间您可以继续阅片。</translation>
    </message>
    <message>
        <source>The model could not answer</source>
        <translation>模型未能作答</translation>
    </message>
    <message>
        <source>Only this reader&apos;s readings</source>
        <translation>仅此阅片者的阅片</translation>
    </message>
    <message>
        <source>Only exams since this month</source>
        <translation>仅此月以来的检查</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export PDF and CSV…</source>
        <translation>导出PDF和CSV…</translation>
    </message>
    <message>
        <source>All readers</source>
        <translation>所有阅片者</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>所有月份</translation>
    </message>
    <message>
        <source>{scope_text}. Whiskers are 95 % intervals.</source>
        <translation>{scope_text}。误差线为95%置信区间。</translation>
    </message>
    <message>
        <source>Model: {names}</source>
        <translation>模型：{names}</translation>
    </message>
    <message>
        <source> by {reader}</source>
        <translation> （阅片者：{reader}）</translation>
    </message>
    <message>
        <source> since {since}</source>
        <translation> （自{since}起）</translation>
    </message>
    <message>
        <source>There is no reading{by}{since}.</source>
        <translation>没有阅片记录{by}{since}。</translation>
    </message>
    <message>
        <source>Export the monitor into a folder</source>
        <translation>将监测结果导出到文件夹</translation>
    </message>
    <message>
        <source>Written: {names}</source>
        <translation>已写入：{names}</translation>
    </message>
    <message>
        <source>Since {month}</source>
        <translation>自{month}起</translation>
    </message>
    <message>
        <source>Once photographs have been graded, this page shows how often readers override the model, how well both agree, and whether the photographs have changed.</source>
        <translation>照片分级后，本页显示阅片者改判模型分级的频率、两者的一致程度，以及照片是否发生变化。</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Show all readings</source>
        <translation>显示所有阅片</translation>
    </message>
    <message>
        <source>Counting the readings…</source>
        <translation>正在统计阅片…</translation>
    </message>
    <message>
        <source>No readings yet</source>
        <translation>尚无阅片</translation>
    </message>
    <message>
        <source>The readings can&apos;t be counted</source>
        <translation>无法统计阅片</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Previous and next patient</source>
        <translation>上一位和下一位患者</translation>
    </message>
    <message>
        <source>Overlay on and off</source>
        <translation>显示或隐藏叠加图</translation>
    </message>
    <message>
        <source>&amp;Right button, dragged</source>
        <translation>右键拖动(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Middle button, dragged</source>
        <translation>中键拖动(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back and forward</source>
        <translation>后退键和前进键(&amp;B)</translation>
    </message>
    <message>
        <source>The left button moves the photograph and draws.</source>
        <translation>左键用于移动照片和绘制。</translation>
    </message>
    <message>
        <source>Patient: {patient} · {label} · Date: {day}</source>
        <translation>患者：{patient} · {label} · 日期：{day}</translation>
    </message>
    <message>
        <source>Name patterns, one a line</source>
        <translation>文件名规则，每行一条</translation>
    </message>
    <message>
        <source>A file name to try the patterns on</source>
        <translation>用于测试规则的文件名</translation>
    </message>
    <message>
        <source>What the patterns find</source>
        <translation>规则的识别结果</translation>
    </message>
    <message>
        <source>Back to the default patterns</source>
        <translation>恢复默认规则</translation>
    </message>
    <message>
        <source>Patterns, one a line; the first that fits counts</source>
        <translation>规则，每行一条；以最先匹配者为准</translation>
    </message>
    <message>
        <source>Regular expressions on folders and file name without its ending, with the groups (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) and (?P&lt;date&gt;…).</source>
        <translation>用于匹配文件夹和文件名（不含扩展名）的正则表达式，可含分组(?P&lt;patient&gt;…)、(?P&lt;eye&gt;…)和(?P&lt;date&gt;…)。</translation>
    </message>
    <message>
        <source>Try a file name</source>
        <translation>输入文件名测试</translation>
    </message>
    <message>
        <source>{name} is signed; your note on it was not saved: “{note}”</source>
        <translation>{name} 已签名，您对其的备注未能保存：“{note}”</translation>
    </message>
    <message>
        <source>Note on this image</source>
        <translation>此图像的备注</translation>
    </message>
    <message>
        <source>, {count} failed</source>
        <translation>，{count} 个失败</translation>
    </message>
    <message numerus="yes">
        <source>Opened {n:,} images</source>
        <translation>
            <numerusform>已打开 {n:,} 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} files can&apos;t be read, {name} among them. Each says why.</source>
        <translation>{count} 个文件无法读取，其中包括“{name}”。原因见各文件。</translation>
    </message>
    <message>
        <source>Opening the images</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>It can&apos;t be read: {error}.</source>
        <translation>无法读取：{error}。</translation>
    </message>
    <message>
        <source>Keeping the problem</source>
        <translation>记录问题</translation>
    </message>
    <message>
        <source>Checking the image</source>
        <translation>检查图像</translation>
    </message>
    <message>
        <source>Showing the images of last time</source>
        <translation>显示上次的图像</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>There are no images in {names}. drviewer reads JPEG, PNG, TIFF, BMP, WebP and DICOM.</source>
        <translation>{names}中没有图像。drviewer可读取JPEG、PNG、TIFF、BMP、WebP和DICOM。</translation>
    </message>
    <message>
        <source> (and {count} more)</source>
        <translation> （另有 {count} 个）</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>读取“{name}”</translation>
    </message>
    <message>
        <source>No map yet: ask for the AI grade to see where the model looked</source>
        <translation>尚无热图：请先进行AI分级，以查看模型关注的位置</translation>
    </message>
    <message>
        <source>Amend the exam of {shown_name}</source>
        <translation>修订{shown_name}的检查</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>Opening the samples</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Overlay threshold in per cent</source>
        <translation>叠加图阈值（百分比）</translation>
    </message>
    <message>
        <source>&amp;Search the list</source>
        <translation>搜索列表(&amp;S)</translation>
    </message>
    <message>
        <source>Search the photographs</source>
        <translation>搜索照片</translation>
    </message>
    <message>
        <source>Choose one in the list</source>
        <translation>请在列表中选择一张</translation>
    </message>
    <message>
        <source>This exam is signed: amend it to ask the model.</source>
        <translation>该检查已签署：修订后方可询问模型。</translation>
    </message>
    <message>
        <source>Signed without the model&apos;s grade</source>
        <translation>签署时无模型分级</translation>
    </message>
    <message>
        <source>Weaker evidence than this share of the maximum is not drawn</source>
        <translation>低于最大值此比例的依据不显示</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等值线</translation>
    </message>
    <message>
        <source>Lines at a quarter, half and three quarters of the maximum</source>
        <translation>最大值的四分之一、二分之一和四分之三处的等值线</translation>
    </message>
    <message>
        <source>Colours of the overlay</source>
        <translation>叠加图颜色</translation>
    </message>
    <message>
        <source>One scale</source>
        <translation>统一标尺</translation>
    </message>
    <message>
        <source>The same colours mean the same evidence for all five grades</source>
        <translation>五个分级中，相同颜色表示相同强度的依据</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>&lt;p&gt;The overlay shows which parts of the picture spoke for this grade in the model&apos;s calculation (Grad-CAM of the grade&apos;s logit).&lt;/p&gt;&lt;p&gt;Colours are relative to this map&apos;s own maximum, or with &lt;b&gt;One scale&lt;/b&gt; to the largest of the five grades&apos; maps: don&apos;t compare them between eyes or visits.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Such maps agree poorly with lesions.&lt;/b&gt; A bright place need not be a lesion, and a lesion need not light up. Read the photograph first; hold &lt;b&gt;H&lt;/b&gt; to hide the overlay.&lt;/p&gt;</source>
        <translation>&lt;p&gt;叠加图显示在模型的计算中，图片的哪些部分支持该分级（对该分级logit的Grad-CAM）。&lt;/p&gt;&lt;p&gt;颜色是相对于本图自身的最大值，选用&lt;b&gt;统一标尺&lt;/b&gt;时则相对于五个分级热图中的最大值：不要在不同眼或不同就诊之间比较颜色。&lt;/p&gt;&lt;p&gt;&lt;b&gt;这类热图与病灶的吻合程度较差。&lt;/b&gt;明亮处未必是病灶，病灶处也未必明亮。请先阅片；按住&lt;b&gt;H&lt;/b&gt;可隐藏叠加图。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What the overlay means</source>
        <translation>叠加图的含义</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Open a photograph to see where the model looked</source>
        <translation>打开照片以查看模型关注的部位</translation>
    </message>
    <message>
        <source>No map: the photograph can&apos;t be read</source>
        <translation>无热图：照片无法读取</translation>
    </message>
    <message>
        <source>No map: the photograph is not gradable</source>
        <translation>无热图：照片无法分级</translation>
    </message>
    <message>
        <source>Enter your own grade first: the map would give the model&apos;s away</source>
        <translation>请先录入您自己的分级：热图会透露模型的分级</translation>
    </message>
    <message>
        <source>The model is at work on this photograph…</source>
        <translation>模型正在处理此照片…</translation>
    </message>
    <message>
        <source>Model&apos;s grade</source>
        <translation>模型的分级</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加图</translation>
    </message>
    <message>
        <source>Overlay opacity in per cent</source>
        <translation>叠加图不透明度（百分比）</translation>
    </message>
    <message>
        <source>Grade whose map is shown</source>
        <translation>所示热图对应的分级</translation>
    </message>
    <message>
        <source>More: threshold, contours, colours, scale, map check</source>
        <translation>更多：阈值、等值线、颜色、标尺、热图核查</translation>
    </message>
    <message>
        <source>More of the overlay</source>
        <translation>更多叠加图选项</translation>
    </message>
    <message>
        <source>Model&apos;s grade ({grade})</source>
        <translation>模型的分级（{grade}）</translation>
    </message>
    <message>
        <source>The map can&apos;t be drawn: {problem}</source>
        <translation>无法绘制热图：{problem}</translation>
    </message>
    <message>
        <source>The model found no evidence for grade {grade}: nothing to show</source>
        <translation>模型未发现支持{grade}级的依据：无可显示内容</translation>
    </message>
    <message>
        <source>evidence for grade {grade} (Grad-CAM, relative to {scale_text})</source>
        <translation>支持{grade}级的依据（Grad-CAM，相对于{scale_text}）</translation>
    </message>
    <message>
        <source>Overlay: grade {grade} · {percent} %</source>
        <translation>叠加图：{grade}级 · {percent} %</translation>
    </message>
    <message>
        <source>Why you differ from the model</source>
        <translation>您与模型不一致的原因</translation>
    </message>
    <message>
        <source>Choose a reason (Y)</source>
        <translation>选择原因(Y)</translation>
    </message>
    <message>
        <source>In your words, then Enter</source>
        <translation>自行填写，然后按Enter</translation>
    </message>
    <message>
        <source>The reason in your own words</source>
        <translation>自行填写的原因</translation>
    </message>
    <message>
        <source>as you entered it</source>
        <translation>由您录入</translation>
    </message>
    <message>
        <source>from the DICOM tags</source>
        <translation>来自DICOM标签</translation>
    </message>
    <message>
        <source>from the patient table</source>
        <translation>来自患者表</translation>
    </message>
    <message>
        <source>from the file&apos;s name</source>
        <translation>来自文件名</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>OD · right eye</source>
        <translation>OD · 右眼</translation>
    </message>
    <message>
        <source>OS · left eye</source>
        <translation>OS · 左眼</translation>
    </message>
    <message>
        <source>Correct patient, eye and date</source>
        <translation>更正患者、眼别和日期</translation>
    </message>
    <message>
        <source>{shown_name}. What you enter here outranks every other source. Name, birth date and sex change for all of the patient&apos;s images.</source>
        <translation>{shown_name}。您在此录入的内容优先于其他所有来源。姓名、出生日期和性别将应用于该患者的所有图像。</translation>
    </message>
    <message>
        <source>Patient id</source>
        <translation>患者编号</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a person</comment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Reports in</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>The birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>The exam date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>出生日期晚于今天。</translation>
    </message>
    <message>
        <source>Enter the patient&apos;s id: it is what tells patients apart.</source>
        <translation>请录入患者编号：患者以编号区分。</translation>
    </message>
    <message>
        <source>{what} is not a date. Write it as {hint}.</source>
        <translation>{what}不是有效日期。请按{hint}的格式填写。</translation>
    </message>
    <message>
        <source>It could not be put on record.</source>
        <translation>未能记录。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Choose one in the main window: View ▸ Compare</source>
        <translation>请在主窗口中选择：视图 ▸ 对比</translation>
    </message>
    <message>
        <source>No other photograph beside it</source>
        <translation>没有并排的另一张照片</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>What this window shows</source>
        <translation>此窗口显示的内容</translation>
    </message>
    <message>
        <source>Zoom and move with the main window</source>
        <translation>与主窗口同步缩放和移动</translation>
    </message>
    <message>
        <source>Full screen  (F11)</source>
        <translation>全屏  (F11)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Kept as “{name}”</source>
        <translation>已存为“{name}”</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Red lesions</source>
        <translation>红色病灶</translation>
    </message>
    <message>
        <source>Bright lesions</source>
        <translation>亮色病灶</translation>
    </message>
    <message>
        <source>Dark photograph</source>
        <translation>照片偏暗</translation>
    </message>
    <message>
        <source>Colours as they are, even light</source>
        <translation>原色，匀光</translation>
    </message>
    <message>
        <source>The picture can&apos;t be enhanced</source>
        <translation>无法增强图片</translation>
    </message>
    <message>
        <source>The model&apos;s grade (bold) need not be the longest bar: it is the one expected to be least far from the true grade</source>
        <translation>模型的分级（粗体）不一定是最长的一条：它是预期与真实分级相差最小的一级</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>中度</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>Proliferative</source>
        <translation>增殖期</translation>
    </message>
    <message>
        <source>Probability of each grade</source>
        <translation>各级的概率</translation>
    </message>
    <message>
        <source>grade {grade} {label}: {shown_probability}</source>
        <translation>{grade}级{label}：{shown_probability}</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade}级</translation>
    </message>
    <message>
        <source>Clear the grade</source>
        <translation>清除分级</translation>
    </message>
    <message>
        <source>Reason for differing</source>
        <translation>不一致的原因</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>核对表</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复看</translation>
    </message>
    <message>
        <source>Correcting the patient</source>
        <translation>更正患者信息</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Merging the patients</source>
        <translation>合并患者</translation>
    </message>
    <message>
        <source>Merge into {shown_name}</source>
        <translation>合并到{shown_name}</translation>
    </message>
    <message>
        <source>Merged into {shown_name}</source>
        <translation>已合并到{shown_name}</translation>
    </message>
    <message>
        <source>Putting it on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Back to the photograph that this change belongs to</source>
        <translation>已回到该更改所属的照片</translation>
    </message>
    <message>
        <source>No grid</source>
        <translation>无网格</translation>
    </message>
    <message>
        <source>ETDRS grid</source>
        <translation>ETDRS网格</translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation>象限</translation>
    </message>
    <message>
        <source>Page {number} of the report</source>
        <translation>报告第 {number} 页</translation>
    </message>
    <message>
        <source>Report · {shown_name}</source>
        <translation>报告 · {shown_name}</translation>
    </message>
    <message>
        <source>Laying out the report…</source>
        <translation>正在排版报告…</translation>
    </message>
    <message>
        <source>Correct patient and eye…</source>
        <translation>更正患者和眼别…</translation>
    </message>
    <message>
        <source>Marks on the photographs</source>
        <translation>照片上的标注</translation>
    </message>
    <message>
        <source>Print what was drawn on the photographs</source>
        <translation>打印照片上绘制的标注</translation>
    </message>
    <message>
        <source>Grid on the photographs</source>
        <translation>照片上的网格</translation>
    </message>
    <message>
        <source>Printed where fovea and disc are known</source>
        <translation>已知中心凹和视盘位置时打印</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出PDF…</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已发送到打印机</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The report will say so.</source>
        <translation>报告中将予注明。</translation>
    </message>
    <message>
        <source>Reports written</source>
        <translation>已生成报告</translation>
    </message>
    <message numerus="yes">
        <source>Write {n:,} reports</source>
        <translation>
            <numerusform>生成 {n:,} 份报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reports written to {folder}</source>
        <translation>
            <numerusform>{n:,} 份报告已写入{folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>The report on {shown_name} was not written. {error}{more}</source>
        <translation>{shown_name}的报告未能生成。{error}{more}</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>It is not known whose photographs these are.</source>
        <translation>这些照片所属的患者不详。</translation>
    </message>
    <message numerus="yes">
        <source>The eye of {n} photographs is not known.</source>
        <translation>
            <numerusform>{n} 张照片的眼别不详。</numerusform>
        </translation>
    </message>
    <message>
        <source>The report was written to {written}.</source>
        <translation>报告已写入{written}。</translation>
    </message>
    <message>
        <source> {count} more failed.</source>
        <translation> 另有 {count} 份失败。</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reports written to {folder}.</source>
        <translation>
            <numerusform>{n:,} 份报告已写入{folder}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation>正在检查模型…</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Back to the default: {setting}</source>
        <translation>恢复默认：{setting}</translation>
    </message>
    <message>
        <source>Back to the default: {value}</source>
        <translation>恢复默认：{value}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Clinic and reading</source>
        <translation>机构与阅片</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Clinic&apos;s look</source>
        <translation>机构外观</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take over what a file says; it counts at once</source>
        <translation>采用文件中的设置；立即生效</translation>
    </message>
    <message>
        <source>Write the kept settings to a file for other computers</source>
        <translation>将已保存的设置写入文件，供其他计算机使用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Printed at the top of every report</source>
        <translation>打印在每份报告的顶部</translation>
    </message>
    <message>
        <source>Kept with every grade you enter</source>
        <translation>随您录入的每个分级一并保存</translation>
    </message>
    <message>
        <source>Vision-threatening suspects on top of the worklist</source>
        <translation>疑似威胁视力的病例排在工作列表最前</translation>
    </message>
    <message>
        <source>&amp;Clinic</source>
        <translation>机构(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>阅片者(&amp;R)</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>编辑副本…</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>Rea&amp;ding</source>
        <translation>阅片方式(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;ports in</source>
        <translation>报告语言(&amp;P)</translation>
    </message>
    <message>
        <source>What is greyed is set by the clinic for this computer.</source>
        <translation>灰色项目由机构为此计算机统一设定。</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings taken over from {name}</source>
        <translation>已采用“{name}”中的设置</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入{path}。</translation>
    </message>
    <message>
        <source>No setting has “{typed}” in it; all are shown.</source>
        <translation>没有包含“{typed}”的设置项；已显示全部。</translation>
    </message>
    <message>
        <source>Whoever sees the machine&apos;s answer first is drawn towards it.</source>
        <translation>先看到机器的结果，判断容易受其影响。</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Set by the clinic for this computer</source>
        <translation>由机构为此计算机统一设定</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针处为中心缩放</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Move the photograph</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Previous and next image</source>
        <translation>上一张和下一张图像</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>后退键、前进键</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Move it while drawing</source>
        <translation>绘制时移动照片</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Align the other photograph</source>
        <translation>对齐另一张照片</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Contrast and brightness</source>
        <translation>对比度和亮度</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>Shift+right drag</source>
        <translation>Shift+右键拖动</translation>
    </message>
    <message>
        <source>Back to looking</source>
        <translation>回到浏览状态</translation>
    </message>
    <message>
        <source>Draw without a mouse</source>
        <translation>不用鼠标绘制</translation>
    </message>
    <message>
        <source>Nudge the selected mark</source>
        <translation>微移所选标注</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>What else you see</source>
        <translation>其他所见</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The exam</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>鼠标操作</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Enhancing</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>切换浏览</translation>
    </message>
    <message>
        <source>Files and reports</source>
        <translation>文件与报告</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>The version that {reader} signed on {day} is kept and its report marked superseded. The exam can be changed again and has to be signed anew.</source>
        <translation>{reader}于{day}签署的版本予以保留，其报告标为已被取代。检查可重新修改，并须重新签署。</translation>
    </message>
    <message>
        <source>, the worst of {count} photographs ({name})</source>
        <translation>，{count} 张照片中最重的一张（{name}）</translation>
    </message>
    <message>
        <source>Sign the exam of {shown_name}</source>
        <translation>签署{shown_name}的检查</translation>
    </message>
    <message>
        <source>What is signed can&apos;t be changed any more; it can be amended, which is kept on record.</source>
        <translation>签署后不能再更改；可以修订，修订会留有记录。</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Signed &amp;by</source>
        <translation>签署人(&amp;B)</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未阅片</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amended by</source>
        <translation>修订人</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>原因(&amp;N)</translation>
    </message>
    <message>
        <source>Amended &amp;by</source>
        <translation>修订人(&amp;B)</translation>
    </message>
    <message>
        <source>Enter the name of who signs.</source>
        <translation>请填写签署人姓名。</translation>
    </message>
    <message>
        <source>Enter why it is amended.</source>
        <translation>请填写修订原因。</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Signed the exam of {shown_name}</source>
        <translation>已签署{shown_name}的检查</translation>
    </message>
    <message>
        <source>Open again: sign it anew when you are done</source>
        <translation>已重新打开：完成后请重新签署</translation>
    </message>
    <message>
        <source>Can&apos;t be signed yet: {reasons}</source>
        <translation>尚不能签署：{reasons}</translation>
    </message>
    <message>
        <source>, {read} of {count} photographs read ({name})</source>
        <translation>，{count}张照片中已阅读{read}张（{name}）</translation>
    </message>
    <message>
        <source>None: {error}</source>
        <translation>无：{error}</translation>
    </message>
    <message>
        <source>Reading who signed</source>
        <translation>读取签署信息</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Amending</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>PNG (*.png);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The view is in the clipboard, the patient&apos;s name on it</source>
        <translation>视图已复制到剪贴板，含患者姓名</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written to {parent}.</source>
        <translation>无法将“{name}”写入{parent}。</translation>
    </message>
    <message>
        <source>Saved {name}, the patient&apos;s name on it</source>
        <translation>已保存“{name}”，含患者姓名</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{what} {done:,} of {total:,}</source>
        <translation>{what} {done:,}/{total:,}</translation>
    </message>
    <message>
        <source>{text} · {left} left</source>
        <translation>{text} · 剩余{left}</translation>
    </message>
    <message>
        <source>Looking for images…</source>
        <translation>正在查找图像…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel  (Esc)</source>
        <translation>取消  (Esc)</translation>
    </message>
    <message>
        <source>What runs, waits and has ended; what failed and why</source>
        <translation>运行中、等待中和已结束的任务；失败项及原因</translation>
    </message>
    <message>
        <source>Jobs · {failed:,} failed</source>
        <translation>任务 · {failed:,} 项失败</translation>
    </message>
    <message>
        <source>Photographs, by patient and eye</source>
        <translation>照片，按患者和眼别</translation>
    </message>
    <message>
        <source>Everything that was opened stands here with its state. N and P walk through it.</source>
        <translation>所有打开过的照片及其状态均列于此。按N和P逐张浏览。</translation>
    </message>
    <message>
        <source>The photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The wheel zooms at the pointer, a drag pans, F fits. Hold Z for a loupe. The patient&apos;s name stays in the corner.</source>
        <translation>滚轮以指针处为中心缩放，拖动平移，按F适合窗口。按住Z显示放大镜。患者姓名始终显示在角上。</translation>
    </message>
    <message>
        <source>Your grade comes first</source>
        <translation>先由您分级</translation>
    </message>
    <message>
        <source>Press 0 to 4, or U when it can&apos;t be graded. With the default setting the model&apos;s grade appears only after yours. Nothing is chosen for you.</source>
        <translation>按0至4；无法分级时按U。默认设置下，模型的分级在您录入之后才显示。程序不会替您预选。</translation>
    </message>
    <message>
        <source>Red-free, local contrast, overlay</source>
        <translation>无赤光、局部对比度、叠加图</translation>
    </message>
    <message>
        <source>R, C and O. What was done to the picture is always written on it; the file stays as it is. The overlay shows where the model&apos;s evidence lies, not where lesions are.</source>
        <translation>按R、C和O。对图片所做的处理始终标注在图上；文件保持不变。叠加图显示模型的依据所在，而非病灶所在。</translation>
    </message>
    <message>
        <source>What runs, and what failed</source>
        <translation>运行中和失败的任务</translation>
    </message>
    <message>
        <source>Grading a folder runs in the background. Jobs lists it: pause it, stop it, try again what failed.</source>
        <translation>文件夹的分级在后台运行。在“任务”中可以暂停、停止，或重试失败项。</translation>
    </message>
    <message>
        <source>And then</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Ctrl+S signs, Ctrl+E makes the report, Ctrl+L shows the worklist. Shift+F1 and a click explain anything; the guide is in the Help menu, and so is this tour.</source>
        <translation>Ctrl+S签署，Ctrl+E生成报告，Ctrl+L显示工作列表。按Shift+F1后点击任意处可查看说明；用户指南和本导览都在“帮助”菜单中。</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place}/{count}</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>The program&apos;s files</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>The database and its audit log</source>
        <translation>数据库及其审计日志</translation>
    </message>
    <message>
        <source>The model and its card</source>
        <translation>模型及其模型卡</translation>
    </message>
    <message>
        <source>The model answers (LiteRT)</source>
        <translation>模型作答(LiteRT)</translation>
    </message>
    <message>
        <source>The model answers (Keras)</source>
        <translation>模型作答(Keras)</translation>
    </message>
    <message>
        <source>Check the installation</source>
        <translation>检查安装</translation>
    </message>
    <message>
        <source>Checking… this takes a few seconds.</source>
        <translation>正在检查…需要几秒钟。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>✗  The check itself failed: {error}</source>
        <translation>✗  检查本身失败：{error}</translation>
    </message>
    <message>
        <source>The check could not be finished.</source>
        <translation>检查未能完成。</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>{wrong} of {count} checks found a fault.</source>
        <translation>{count} 项检查中有 {wrong} 项发现问题。</translation>
    </message>
    <message>
        <source>synthetic picture</source>
        <translation>合成图片</translation>
    </message>
    <message>
        <source>Synthetic picture</source>
        <translation>合成图片</translation>
    </message>
    <message>
        <source>Print the view</source>
        <translation>打印视图</translation>
    </message>
    <message>
        <source>Sent to the printer, the patient&apos;s name on it</source>
        <translation>已发送到打印机，含患者姓名</translation>
    </message>
    <message>
        <source>The page can&apos;t be made.</source>
        <translation>无法生成页面。</translation>
    </message>
    <message>
        <source>Choose another printer or folder.</source>
        <translation>请选择其他打印机或文件夹。</translation>
    </message>
    <message>
        <source>Rotated {quarter_turns}°</source>
        <translation>已旋转{quarter_turns}°</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>已镜像</translation>
    </message>
    <message>
        <source>The photograph can&apos;t be shown</source>
        <translation>无法显示照片</translation>
    </message>
    <message>
        <source>The model looks at its own fixed CLAHE, whatever is chosen here.</source>
        <translation>无论此处如何选择，模型始终使用其自身固定的CLAHE。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Zooms at the pointer</source>
        <translation>以指针处为中心缩放</translation>
    </message>
    <message>
        <source>Next and previous image; with Ctrl it zooms</source>
        <translation>下一张和上一张图像；按住Ctrl则缩放</translation>
    </message>
    <message>
        <source>Tell on the desktop when long work has ended</source>
        <translation>耗时操作结束时显示桌面通知</translation>
    </message>
    <message>
        <source>Reduce motion: panes snap into place, menus appear at once</source>
        <translation>减少动画：面板直接到位，菜单立即出现</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel</source>
        <translation>鼠标滚轮(&amp;W)</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <source>CLAHE c&amp;lip limit</source>
        <translation>CLAHE对比度限幅(&amp;L)</translation>
    </message>
    <message>
        <source>CLAHE t&amp;iles a side</source>
        <translation>CLAHE每边分块数(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Overlay at first</source>
        <translation>叠加图初始不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>grade {grade}, {label}{change}</source>
        <translation>{grade}级，{label}{change}</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签署</translation>
    </message>
    <message>
        <source>Visits of {shown_name}</source>
        <translation>{shown_name}的就诊</translation>
    </message>
    <message>
        <source>{patient_id} · {count}. Grades are the reader&apos;s, of the worst photograph.</source>
        <translation>{patient_id} · {count}。分级为阅片者所定，以最重的照片为准。</translation>
    </message>
    <message>
        <source>Show this visit</source>
        <translation>显示此次就诊</translation>
    </message>
    <message>
        <source> · version {version}</source>
        <translation> · 版本{version}</translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>Open a folder of photographs</source>
        <translation>打开照片文件夹</translation>
    </message>
    <message>
        <source>{command}: {reason}</source>
        <translation>{command}：{reason}</translation>
    </message>
    <message>
        <source>All exams of this list are signed</source>
        <translation>此列表中的检查均已签署</translation>
    </message>
    <message>
        <source>{names} — drviewer</source>
        <translation>{names} — drviewer</translation>
    </message>
    <message>
        <source>exam {exam_date}</source>
        <translation>检查日期{exam_date}</translation>
    </message>
    <message>
        <source>The model failed: {error}.</source>
        <translation>模型运行失败：{error}。</translation>
    </message>
    <message>
        <source>Images are graded as chosen from now on</source>
        <translation>此后的图像按所选设置分级</translation>
    </message>
    <message>
        <source>Reading what is on record</source>
        <translation>读取记录</translation>
    </message>
    <message>
        <source>Keeping the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>有问题</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} images</source>
        <translation>
            <numerusform>{n:,} 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Patient {name}, {images}</source>
        <translation>患者{name}，{images}</translation>
    </message>
    <message>
        <source> · frame {frame}</source>
        <translation> · 第{frame}帧</translation>
    </message>
    <message>
        <source>It is not known which eye this is: Image ▸ Correct patient and eye</source>
        <translation>眼别不详：图像 ▸ 更正患者和眼别</translation>
    </message>
    <message>
        <source>grade {final_grade}, {label}</source>
        <translation>{final_grade}级，{label}</translation>
    </message>
    <message>
        <source>Drag to move · View ▸ {title} hides it</source>
        <translation>拖动以移动 · 用“视图 ▸ {title}”隐藏</translation>
    </message>
    <message>
        <source>Try this image again.</source>
        <translation>请重试此图像。</translation>
    </message>
    <message>
        <source>It was changed again meanwhile, in another window say.</source>
        <translation>其间已被再次更改，可能是在另一个窗口中。</translation>
    </message>
    <message>
        <source>What is on record now is shown; change that.</source>
        <translation>现在显示的是记录中的内容，请在此基础上更改。</translation>
    </message>
    <message>
        <source>Pack it again without a password. Nothing was changed.</source>
        <translation>请重新打包且不设密码。未做任何更改。</translation>
    </message>
    <message>
        <source>{name} does not belong in the backup {path}.</source>
        <translation>备份{path}中不应包含{name}。</translation>
    </message>
    <message>
        <source>{name} could not be checked: {error}.</source>
        <translation>未能检查“{name}”：{error}。</translation>
    </message>
    <message>
        <source>Other eye</source>
        <translation>另一只眼</translation>
    </message>
    <message>
        <source>Prior visit</source>
        <translation>既往就诊</translation>
    </message>
    <message>
        <source>Another photograph</source>
        <translation>另一张照片</translation>
    </message>
    <message>
        <source>Chosen photograph</source>
        <translation>所选照片</translation>
    </message>
    <message>
        <source>There is no photograph of the other eye at this visit.</source>
        <translation>此次就诊没有另一只眼的照片。</translation>
    </message>
    <message>
        <source>There is no photograph of this eye at an earlier visit.</source>
        <translation>此眼没有以前就诊的照片。</translation>
    </message>
    <message>
        <source>There is no other photograph of this eye at this visit.</source>
        <translation>此次就诊没有此眼的其他照片。</translation>
    </message>
    <message>
        <source>Choose a second one in the list with Ctrl, or drag one onto the picture.</source>
        <translation>请按住Ctrl在列表中选择第二张，或将一张拖到图片上。</translation>
    </message>
    <message>
        <source>All</source>
        <comment>exams</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>AI urgency</source>
        <translation>AI紧急程度</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>After your reading</source>
        <translation>您阅片后显示</translation>
    </message>
    <message>
        <source>Version {version} is open again</source>
        <translation>版本{version}已重新打开</translation>
    </message>
    <message>
        <source>{images_read} of {images} read</source>
        <translation>已阅 {images_read}/{images}</translation>
    </message>
    <message>
        <source>The side of a photograph is not known</source>
        <translation>有照片的眼别不详</translation>
    </message>
    <message>
        <source>{short}: no photograph</source>
        <translation>{short}：无照片</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The backup could not be put in place ({error}), nor the former files put back.</source>
        <translation>无法恢复备份（{error}），也无法将原有文件放回原处。</translation>
    </message>
    <message>
        <source>They are all there: {files}. Rename them to what they were called before.</source>
        <translation>原有文件都还在：{files}。请将它们改回原来的名称。</translation>
    </message>
    <message>
        <source>The name pattern {pattern!r} names no patient, eye or date.</source>
        <translation>文件名规则{pattern!r}未指明患者、眼别或日期。</translation>
    </message>
    <message>
        <source>The name pattern {pattern!r} is not a regular expression: {error}.</source>
        <translation>文件名规则{pattern!r}不是有效的正则表达式：{error}。</translation>
    </message>
    <message>
        <source>Put (?P&lt;patient&gt;…), (?P&lt;eye&gt;…) or (?P&lt;date&gt;…) around what it should find.</source>
        <translation>请用(?P&lt;patient&gt;…)、(?P&lt;eye&gt;…)或(?P&lt;date&gt;…)括起要识别的部分。</translation>
    </message>
    <message>
        <source>Mend it in the settings, or go back to the default patterns.</source>
        <translation>请在设置中更正，或恢复默认规则。</translation>
    </message>
    <message>
        <source>{count} images ({short}) were taken for patient {patient_id}, as file or folder names say. If they are of several people, correct them or change the name patterns in the settings.</source>
        <translation>根据文件名或文件夹名，{count} 张图像（{short}）被归为患者{patient_id}。如果它们属于不同的人，请更正，或在设置中修改文件名规则。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {strerror}.</source>
        <translation>无法读取“{name}”：{strerror}。</translation>
    </message>
    <message>
        <source>Open its folder again.</source>
        <translation>请重新打开其所在文件夹。</translation>
    </message>
    <message>
        <source>Grade some photographs first, or choose another reader or month.</source>
        <translation>请先为一些照片分级，或选择其他阅片者或月份。</translation>
    </message>
    <message>
        <source>There is no reading to report on.</source>
        <translation>没有可供报告的阅片。</translation>
    </message>
    <message>
        <source>{n} photographs ({data})</source>
        <translation>{n} 张照片（{data}）</translation>
    </message>
    <message>
        <source>The model card holds no reference to compare photographs with.</source>
        <translation>模型卡中没有可供照片比较的参考数据。</translation>
    </message>
    <message>
        <source>Camera not known</source>
        <translation>相机不详</translation>
    </message>
    <message>
        <source>Reader not named</source>
        <translation>未注明阅片者</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>the DICOM tag</source>
        <translation>DICOM标签</translation>
    </message>
    <message>
        <source>the patient table</source>
        <translation>患者表</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>{eye}: the model grades another photograph worse, read that too</source>
        <translation>{eye}：模型对另一张照片的分级更重，请一并阅读</translation>
    </message>
    <message>
        <source>{eye}: a photograph was not checked yet, open it</source>
        <translation>{eye}：有一张照片尚未检查，请打开它</translation>
    </message>
    <message>
        <source>You differ from the model, which says {grade}: why?</source>
        <translation>您与模型不一致（模型为{grade}级）：原因？</translation>
    </message>
    <message>
        <source>{label}: take a second look</source>
        <translation>{label}：请复看</translation>
    </message>
    <message>
        <source>{says} says {short}</source>
        <translation>{says}指明为{short}</translation>
    </message>
    <message>
        <source>Which eye? {upper}{said}, {names}</source>
        <translation>是哪只眼？{upper}{said}，{names}</translation>
    </message>
    <message>
        <source>Neither tag nor table nor name says</source>
        <translation>标签、患者表和文件名均未指明</translation>
    </message>
    <message>
        <source>Ready, but incomplete: {names}</source>
        <translation>可以签署，但不完整：{names}</translation>
    </message>
    <message>
        <source>Ready to be signed</source>
        <translation>可以签署</translation>
    </message>
    <message>
        <source>Signed by {reader} · {when}{version}</source>
        <translation>{reader}签署 · {when}{version}</translation>
    </message>
    <message>
        <source>Ungradable: repeat the photograph, dilate, or refer</source>
        <translation>无法分级：请重拍、散瞳或转诊</translation>
    </message>
    <message>
        <source>Which eye is this? {unknown}</source>
        <translation>这是哪只眼？{unknown}</translation>
    </message>
    <message>
        <source>Nothing says; the disc lies as in {short}</source>
        <translation>均未指明；视盘位置符合{short}</translation>
    </message>
    <message>
        <source>None of its photographs can be read: open a whole copy, or photograph again</source>
        <translation>所有照片均无法读取：请打开完好的副本，或重新拍摄</translation>
    </message>
    <message>
        <source>Read this photograph too: the model grades it worse</source>
        <translation>请同时阅读此照片：模型的分级更重</translation>
    </message>
    <message>
        <source>This photograph is being checked</source>
        <translation>正在检查此照片</translation>
    </message>
    <message>
        <source>It is not known whose eye this is: name the patient</source>
        <translation>不知道这是谁的眼睛：请指明患者</translation>
    </message>
    <message>
        <source>Photographs were added since this exam was signed</source>
        <translation>此检查签署后又新增了照片</translation>
    </message>
    <message>
        <source>Read this eye: 0–4, or U</source>
        <translation>请为此眼阅片：0–4或U</translation>
    </message>
    <message>
        <source>the disc lies as in {short}</source>
        <translation>视盘位置符合{short}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>Grad-CAM of the grade&apos;s score</source>
        <translation>对该分级得分的Grad-CAM</translation>
    </message>
    <message>
        <source>Original colours, cut to the field of view</source>
        <translation>原色，裁剪至视野</translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>No AI grade: the picture is not gradable</source>
        <translation>无AI分级：图片无法分级</translation>
    </message>
    <message>
        <source>No AI grade: the file can&apos;t be read</source>
        <translation>无AI分级：文件无法读取</translation>
    </message>
    <message>
        <source>Not graded by the model</source>
        <translation>模型未分级</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>the image can&apos;t be read</source>
        <translation>图像无法读取</translation>
    </message>
    <message>
        <source>macular oedema entered as {label}</source>
        <translation>黄斑水肿录入为“{label}”</translation>
    </message>
    <message>
        <source>the eye of unknown side</source>
        <translation>眼别不详的眼</translation>
    </message>
    <message>
        <source>There is no image of this patient to report on.</source>
        <translation>该患者没有可供报告的图像。</translation>
    </message>
    <message>
        <source>Patient unknown: these images may be of different people.</source>
        <translation>患者不详：这些图像可能属于不同的人。</translation>
    </message>
    <message>
        <source>Exam date unknown: no due date can be given.</source>
        <translation>检查日期不详：无法给出到期日。</translation>
    </message>
    <message>
        <source>{images} without a date taken as part of this exam.</source>
        <translation>{images}无日期，按属于本次检查处理。</translation>
    </message>
    <message>
        <source>{images} of other exams left out.</source>
        <translation>未包括其他检查的{images}。</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>不可评估</translation>
    </message>
    <message>
        <source>Open the images first.</source>
        <translation>请先打开图像。</translation>
    </message>
    <message>
        <source>{short} is not read</source>
        <translation>{short}未阅片</translation>
    </message>
    <message>
        <source>, by {due}</source>
        <translation>，最迟{due}</translation>
    </message>
    <message>
        <source>DME {word} for {names}: only retinopathy counts there.</source>
        <translation>{names}的DME{word}：该眼仅依据视网膜病变。</translation>
    </message>
    <message>
        <source>The backup can&apos;t be put in place: {error}.</source>
        <translation>无法恢复备份：{error}。</translation>
    </message>
    <message>
        <source>Check permissions and free space. Everything is as it was.</source>
        <translation>请检查权限和可用空间。一切仍与之前相同。</translation>
    </message>
    <message>
        <source>, by {due} (already past)</source>
        <translation>，最迟{due}（已过期）</translation>
    </message>
    <message>
        <source>None of its photographs can be read</source>
        <translation>所有照片均无法读取</translation>
    </message>
    <message>
        <source>Nothing is read yet</source>
        <translation>尚未阅片</translation>
    </message>
    <message>
        <source>The exam can&apos;t be signed: {names}.</source>
        <translation>此检查不能签署：{names}。</translation>
    </message>
    <message>
        <source>This exam is not signed.</source>
        <translation>此检查未签署。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photographs were added after it was signed; amend to include them.</source>
        <translation>
            <numerusform>签署后新增了{n}张照片；如需纳入，请修订。</numerusform>
        </translation>
    </message>
    <message>
        <source>Photographs were added since it was signed: amend it first</source>
        <translation>签署后又新增了照片：请先修订</translation>
    </message>
    <message>
        <source>Signed by {reader} already</source>
        <translation>已由{reader}签署</translation>
    </message>
    <message>
        <source>A photograph’s file has changed since it was signed: amend it first</source>
        <translation>签署后有照片的文件已更改：请先修订</translation>
    </message>
    <message>
        <source>A photograph was not checked yet: open it</source>
        <translation>有一张照片尚未检查：请打开它</translation>
    </message>
    <message>
        <source>Changed since signed</source>
        <translation>签署后有更改</translation>
    </message>
    <message>
        <source>The exam can&apos;t be signed: {names} changed since it was read.</source>
        <translation>无法签署该检查：{names}在阅片后已更改。</translation>
    </message>
    <message>
        <source>The file of a photograph has changed since it was signed: it is not shown.</source>
        <translation>签署后有照片的文件已更改：该照片不予显示。</translation>
    </message>
    <message>
        <source>Settle this first.</source>
        <translation>请先解决此问题。</translation>
    </message>
    <message>
        <source>Open that photograph again and read it.</source>
        <translation>请重新打开该照片并阅片。</translation>
    </message>
    <message>
        <source>There is nothing to amend.</source>
        <translation>没有可修订的内容。</translation>
    </message>
    <message>
        <source>What {reader} signed can&apos;t be read any more.</source>
        <translation>{reader}签署的内容已无法读取。</translation>
    </message>
    <message>
        <source>No guideline is installed.</source>
        <translation>未安装指南。</translation>
    </message>
    <message>
        <source>No font is installed.</source>
        <translation>未安装字体。</translation>
    </message>
    <message>
        <source>No sample image is installed.</source>
        <translation>未安装示例图像。</translation>
    </message>
    <message>
        <source>The model was not exported for it.</source>
        <translation>该模型未为此引擎导出。</translation>
    </message>
    <message>
        <source>There is no sample to try the model on.</source>
        <translation>没有可供测试模型的示例。</translation>
    </message>
    <message>
        <source>The model&apos;s probabilities for {name} do not add up to one.</source>
        <translation>模型对“{name}”给出的概率之和不等于1。</translation>
    </message>
    <message>
        <source>Reinstall drviewer.</source>
        <translation>请重新安装drviewer。</translation>
    </message>
    <message numerus="yes">
        <source>{n} grades better</source>
        <translation>
            <numerusform>好转 {n} 级</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>无变化</translation>
    </message>
    <message numerus="yes">
        <source>{n} grades worse</source>
        <translation>
            <numerusform>加重 {n} 级</numerusform>
        </translation>
    </message>
    <message>
        <source>Screen again in 1–2 years</source>
        <translation>1–2年后再次筛查</translation>
    </message>
    <message>
        <source>Re-examine in 1 year</source>
        <translation>1年后复查</translation>
    </message>
    <message>
        <source>Refer within 3–6 months; then every 6–9 months</source>
        <translation>3–6个月内转诊；之后每6–9个月复查</translation>
    </message>
    <message>
        <source>Refer at once; then every 3–6 months</source>
        <translation>立即转诊；之后每3–6个月复查</translation>
    </message>
    <message>
        <source>Refer at once; then every 3 months</source>
        <translation>立即转诊；之后每3个月复查</translation>
    </message>
    <message>
        <source>Refer within 3–6 months; then every 6 months</source>
        <translation>3–6个月内转诊；之后每6个月复查</translation>
    </message>
    <message>
        <source>Refer at once; then every 1–4 months</source>
        <translation>立即转诊；之后每1–4个月复查</translation>
    </message>
    <message>
        <source>Re-examine in 6–12 months</source>
        <translation>6–12个月后复查</translation>
    </message>
    <message>
        <source>Refer; re-examine in 3–6 months</source>
        <translation>转诊；3–6个月后复查</translation>
    </message>
    <message>
        <source>Refer; to be seen in less than 3 months</source>
        <translation>转诊；3个月内就诊</translation>
    </message>
    <message>
        <source>Refer; to be seen in less than 1 month</source>
        <translation>转诊；1个月内就诊</translation>
    </message>
    <message>
        <source>Refer; to be seen in 3 months</source>
        <translation>转诊；3个月时就诊</translation>
    </message>
    <message>
        <source>Refer; to be seen in 1 month</source>
        <translation>转诊；1个月时就诊</translation>
    </message>
    <message>
        <source>Re-examine in 1–2 years</source>
        <translation>1–2年后复查</translation>
    </message>
    <message>
        <source>Refer; re-examine in 6–12 months</source>
        <translation>转诊；6–12个月后复查</translation>
    </message>
    <message>
        <source>Refer if laser is available</source>
        <translation>如有激光治疗条件则转诊</translation>
    </message>
    <message>
        <source>Research use: a second opinion on the ICDR grade of a colour fundus photograph, for a clinician who reads the photograph too. Not a cleared medical device.</source>
        <translation>研究用途：为同时亲自阅片的临床医生提供彩色眼底照片ICDR分级的第二意见。非获批医疗器械。</translation>
    </message>
    <message>
        <source>Deciding on referral or treatment without a clinician</source>
        <translation>在没有临床医生的情况下决定转诊或治疗</translation>
    </message>
    <message>
        <source>Diabetic macular oedema, or any disease other than diabetic retinopathy</source>
        <translation>糖尿病黄斑水肿，或糖尿病视网膜病变以外的任何疾病</translation>
    </message>
    <message>
        <source>Photographs that are not colour fundus photographs, or not gradable</source>
        <translation>非彩色眼底照片，或无法分级的照片</translation>
    </message>
    <message>
        <source>Learnt from few cameras and two countries; other cameras lower its figures.</source>
        <translation>训练数据来自少数相机和两个国家；其他相机会降低其指标。</translation>
    </message>
    <message>
        <source>Mild disease is missed where fine detail is missing: blur, compression, low resolution.</source>
        <translation>细节缺失（模糊、压缩、低分辨率）时会漏掉轻度病变。</translation>
    </message>
    <message>
        <source>Severe and proliferative disease are rare in its training data and are confused.</source>
        <translation>重度和增殖期病变在训练数据中少见，二者会相互混淆。</translation>
    </message>
    <message>
        <source>A heatmap shows what moved the answer; it agrees poorly with the outlines of lesions.</source>
        <translation>热图显示影响结果的部位；与病灶轮廓的吻合度不高。</translation>
    </message>
    <message>
        <source>APTOS 2019, competition rules: research use</source>
        <translation>APTOS 2019，竞赛规则：研究用途</translation>
    </message>
    <message>
        <source>EyePACS (Kaggle 2015), competition rules: research use</source>
        <translation>EyePACS（Kaggle 2015），竞赛规则：研究用途</translation>
    </message>
    <message>
        <source>IDRiD, CC BY 4.0 (Porwal et al. 2018)</source>
        <translation>IDRiD，CC BY 4.0（Porwal 等，2018）</translation>
    </message>
</context>
</TS>
