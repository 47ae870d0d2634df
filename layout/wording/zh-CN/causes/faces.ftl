# Causes and cures of diagnostics.
nearest-weight = 样式要的字重，这个字体没有，用了最接近的。
    .cure = 可以就这样；要那个字重，就把那种字体放进主题模板的fonts/文件夹。
web-font = 主题模板的fonts/里有网页用的压缩字体。
    .cure = 解压成.otf或.ttf，或拿走。
bad-font = 名字像字体的文件不是字体，或读不出来。
    .cure = 从原处重新复制。
font-twice = 两个不同的文件字体名和字重相同，不知该用哪个。
    .cure = 拿走一个。
variable-font = 印刷只用静态字体，这是可变字体。
    .cure = 为用到的每种字重各做一个静态字体。
face-without = 复合字体里指定的字体没有要它排的那类字。Dingbats、Symbol、Wingdings一类符号字体，字母的码位上是符号，不算字母。
    .cure = 在主题模板的faces:里换一个字体，或删去这一行，由别的字体排。
no-italic = 西文里的*…*用斜体排，复合字体指定的西文字体却没有斜体；程序不做假斜体。
    .cure = 把同一字体的斜体文件也放进去。
upright-italic = 字体自称斜体，字母却是直的。
    .cure = 换成同一字体真正的斜体，或干脆不放。
