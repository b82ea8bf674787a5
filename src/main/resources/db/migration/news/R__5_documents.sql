grant select, insert, update, delete on news.document to ${app};
revoke delete on news.document_part from ${app};
grant select, insert on news.document_part to ${app};
call news.shield('news.document', 'published_at is not null',
    $$scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
call news.shield('news.document_part', 'exists (select from news.document d where d.id = document_id)',
    $$document_id in (select id from news.document where scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[]))$$);
