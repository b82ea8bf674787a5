-- Who may keep an association's site: its name, look, menu, functions, statements (SITE_WRITE).
update access.role set rights = rights || '{SITE_WRITE}'
 where key in ('administrator', 'forbundschef', 'forbundsadministrator');
