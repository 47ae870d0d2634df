folder-in-use = The folder holds other files and no web edition; nothing of others is touched.
    .cure = Name an empty folder, or one that is not there yet.
