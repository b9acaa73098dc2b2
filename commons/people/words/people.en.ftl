your-part-has-changed = What you may do here has changed meanwhile. Open the page anew.
site-not-understood = Write the whole address of the site, starting with https://.
mail-not-understood = An email address looks like front-desk@clinic.example.
only-coordinators-list = Only a coordinator of this coalition lists organizations.
only-stewards-edit = Only a steward of this organization changes its page.
