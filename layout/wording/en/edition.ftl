# The name and stamp of a proof, templates of what a screen shows.
proof-name = proof { $number }
proof-line = Proof · { $proof } · { $made } · { $file } · not final
proof-stamp = { $proof }
screen-template = the theme's template { $template } is at fault: { $fault }
bad-web-address = “{ $url }” is no address of the web
hint-web-address = say where it will be found: { $option } https://…
