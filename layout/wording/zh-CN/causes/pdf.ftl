unreadable-pdf = 文件损坏、不是PDF，或设了密码。
    .cure = 重新导出一次，不要设密码。
page-too-large = 按这个分辨率，版面图片在内存里放不下：对开一版300 dpi就有3100万像素。
    .cure = 降低分辨率：看稿144 dpi足够，打印300 dpi足够。
