# Also in the source room's words: this file goes when those are there.
no-file = 没有{ $file }这个文件
hint-new = 运行 layout new 文件夹 新建一期
hint-did-you-mean = 是不是想写“{ $name }”？
unknown-theme = 没有“{ $theme }”这个主题
