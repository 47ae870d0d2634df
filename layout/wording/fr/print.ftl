# Ce que les journaux français impriment.
date-full = { $weekday } { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
 } { $year }
weekday = { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
 }
page-name = Page { $number } { $section }
    .bare = Page { $number }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-month-name = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
 }
date-span = { $day }–{ $last-day } { $month } { $year }
    .months = { $day } { $month } – { $last-day } { $last-month } { $year }
    .years = { $day } { $month } { $year } – { $last-day } { $last-month } { $last-year }
issue-number = Nº { $number }
    .double = Nº { $number }–{ $last }
number-in-total = { $number } au total
    .double = { $number }–{ $last } au total
number-both = { $number } ({ $total })
issue-title = { $name } { $number }
pages-today = { $count } pages

imprint-free = Document interne, gratuit
imprint-registration = Enregistrement : { $value }
    .internal = Autorisation : { $value }
imprint-postal = Code de distribution : { $value }
imprint-authority = Tutelle : { $value }
imprint-sponsor = Organisme : { $value }
imprint-publisher = Éditeur : { $value }
    .internal = Édité par : { $value }
imprint-editor = Rédaction en chef : { $value }
imprint-audience = Destinataires : { $value }
imprint-copies = Tirage : { $value }
imprint-price = Prix : { $value }
imprint-distribution = Diffusion : { $value }
imprint-advertising = Publicité : { $value }
imprint-address = Adresse : { $value }
imprint-postcode = Code postal : { $value }
imprint-telephone = Téléphone : { $value }
imprint-email = Courriel : { $value }
imprint-printer = Impression : { $value }
    .address = Impression : { $value } ({ $address })
imprint-printer-address = Lieu d’impression : { $value }
imprint-printed = Imprimé le : { $value }
editor-of-page = { $role } : { $name }

lunar-day = Calendrier chinois : { $year } { $month } { $day }
date-in-year = { $day }/{ $month }
next-term = { $term } : { $day }
weather-today = Météo : { $text }

print-contents = Sommaire
print-page = page { $number }
print-scan = Scannez le code
print-follow = « { $name } »
print-month = { $month } { $year }
print-colon = {" "}:{" "}

jump-to = (suite page { $number })
jump-from = (suite de la page { $number })
jump-goes-on = Suite
briefs-title = En bref
bookmark-page = Page { $number }
bookmark-note = Note { $number }
