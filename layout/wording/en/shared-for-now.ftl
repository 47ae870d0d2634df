# Also in the source room's words: this file goes when those are there.
no-file = there is no file { $file }
hint-new = layout new FOLDER starts an issue
hint-did-you-mean = did you mean “{ $name }”?
unknown-theme = there is no theme “{ $theme }”
