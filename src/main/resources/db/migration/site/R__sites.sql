-- What an association shows on its site is for everybody to read; the program asks for SITE_WRITE before it changes it.
grant select, insert on site.theme, site.embed_host to ${app};
grant delete on site.embed_host to ${app};
