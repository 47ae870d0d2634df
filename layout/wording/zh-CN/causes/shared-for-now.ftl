# Also in the source room's: this file goes when those are there.
no-file = 指定的地方没有这个文件。
    .cure = 写上期刊文件夹或issue.yaml的路径；还没有期刊，就运行 layout new 文件夹。
unknown-theme = 没有这个名字的主题。
    .cure = 运行 layout themes 看程序自带哪些主题；自己的主题写它文件夹的路径。
