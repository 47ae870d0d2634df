unreadable-snapshot = 保存下来的校样记录（proof-N.json）损坏，或者是别的程序写的。
    .cure = 把这份记录移走；下一校不再与它比较。
