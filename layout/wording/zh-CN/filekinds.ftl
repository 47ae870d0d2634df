# 一个文件是什么，看开头几个字节。
file-kind = 不认识的文件
    .rtf = RTF文件（Word、WPS存的）
    .pdf = PDF文件
    .old-word = 旧版Word或WPS文件
    .word = Word或WPS文件
    .sheet = 电子表格
    .slides = 演示文稿
    .indesign = InDesign文件
    .zip = 压缩包
    .picture = 图片
    .text = 文本文件
