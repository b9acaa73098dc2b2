# Organizations' pages: what is said when something cannot be kept, and what the journal says
logo-too-large = This file is larger than { $most } MB. Choose a smaller one, or save the picture in a smaller size first.
logo-not-a-picture = This is not a picture we can keep. Choose a PNG, JPEG or WebP file; drawings such as SVG have to be saved as PNG first.
logo-not-readable = This picture is damaged or cut short. Open it on your machine, save it again as PNG, and choose that file.
logo-too-many-pixels = This picture has { $width } × { $height } pixels, which is too many. One of 1000 × 1000 is plenty.
contact-cannot-be-reached = Give an email address or a phone number, so that this contact can be reached.
contact-seen-by-whom = Choose who sees this contact.
contacts-are-many = There is room for { $most } contacts. Take one away first.

journal-organization-listed = { $who } listed { $name }.
journal-organization-edited = { $who } changed the page of { $name }.
journal-organization-logo-set = { $who } gave { $name } a new logo.
journal-organization-logo-taken-away = { $who } took the logo of { $name } away.
journal-organization-contact-added = { $who } added a contact.
journal-organization-contact-edited = { $who } changed a contact.
journal-organization-contact-removed = { $who } took a contact away.
