grant usage on schema news to ${app};
grant select, insert, update on news.post, news.text, news.edition, news.tag to ${app};
grant select, insert on news.address, news.revision to ${app};
grant select, insert, delete on news.post_tag to ${app};
grant delete on news.edition to ${app};
