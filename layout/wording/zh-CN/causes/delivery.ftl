# 交付时各种提示的原因和办法。
same-file-name = 文件名的写法分不开两个文件：两版同一个版面名称，又没有写版次。
    .cure = 文件名里写上{"{page:02}"}；按印张交的写{"{sheet}"}。
file-name-length = 写进报名以后，文件名超过了系统允许的长度。
    .cure = 把文件名写短些，或去掉{"{name}"}。
issue-changed = 版面出好以后，稿件、主题模板、字体、印刷条件或程序变了，或者print.pdf本身被改过。
    .cure = 先重出一遍，看过版面再交付：要送的东西还没有人看过。
piece-failed = 送印文件不合印刷条件，下面列出是哪一条。
    .cure = 照下面的提示改；什么也没有送出。
no-delivery-folder = 要交付的文件夹不存在。程序不会自己去建：共享文件夹没连上时也是这个样子。
    .cure = 先建好，或连上印厂的文件夹。
already-there = 文件夹里有同名文件，又不是上次交付的那些。
    .cure = 移走它们，或换一个文件夹。
sent-differs = 写进文件夹的文件读回来不一样。
    .cure = 再交付一次；看看连接是否正常，是不是有人同时在写。
journal-unwritten = print.pdf旁边的delivered.json写不进去。
    .cure = 看看有没有写的权限，磁盘有没有空间；文件本身可能已经交付。
