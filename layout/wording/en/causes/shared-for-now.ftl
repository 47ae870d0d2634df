# Also in the source room's: this file goes when those are there.
no-file = There is no such file where the command was told to look.
    .cure = Name the issue's folder or its issue.yaml, or start an issue with layout new FOLDER.
unknown-theme = There is no theme of that name.
    .cure = layout themes lists those that ship with the program; a theme of your own is named by the path of its folder.
