letter-too-large = Mail programs show 100 KB of a letter, and the theme's template is beyond that even at its shortest.
    .cure = Shorten the template in templates/mail/.
letter-shortened = With so many stories the letter would be over 100 KB, and mail programs would cut it; so it is shortened, step by step.
    .cure = Nothing needs to be done; with --web readers find the rest in the web edition.
no-web-address = No address of a web edition was given, so nothing in the letter can be opened.
    .cure = Give it with --web; without a web edition leave it.
unreadable-proof = A proof that was kept (.layout/mail/proof-N.*) is damaged, half gone, or written by something else.
    .cure = Bring it back from a backup; without one move the files of that proof away.
