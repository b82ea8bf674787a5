-- Who may write for an association or a project (NEWS_WRITE), and who may put it before readers (NEWS_PUBLISH).
update access.role set rights = rights || '{NEWS_WRITE,NEWS_PUBLISH}'
 where key in ('administrator', 'forbundschef', 'forbundsadministrator', 'projektledare');
update access.role set rights = rights || '{NEWS_WRITE}'
 where key in ('delprojektledare', 'processledare', 'utbildningsledare');
