letter-too-large = 邮箱只显示信的前100KB，主题模板里的信件模板连最短的一封也超过。
    .cure = 精简templates/mail/里的模板。
letter-shortened = 文章多，整封信会超过100KB，邮箱会把后面截掉，所以一步步缩短。
    .cure = 不必处理；要读者看得更多，就用--web写明数字报的网址。
no-web-address = 没有写数字报的网址，信里的标题点不开。
    .cure = 用--web写明网址；没有数字报，可以不理。
unreadable-proof = 保存下来的校样（.layout/mail/proof-N.*）缺了、坏了，或者是别的程序写的。
    .cure = 用备份换回；没有备份，就移走这一校的文件。
