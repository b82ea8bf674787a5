grant select, insert, update on news.consent to ${app};
grant select, insert, delete on news.consent_use to ${app};
call news.shield('news.consent', 'false', $$scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
call news.shield('news.consent_use', 'false',
    $$consent_id in (select id from news.consent where scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[]))$$);

-- Whether a consent holds on a day: given, not taken back, not run out, and nobody who is protected.
create or replace function news.consent_holds(consent uuid, day date) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from news.consent c
         where c.id = consent and c.given_at is not null and c.refused_at is null and c.withdrawn_at is null
           and c.valid_to >= day
           and not exists (select 1 from person.published_person p where p.id = c.person_id and p.protected))
$$;

-- What a post lacks: STORY, a story without anybody's consent to the text; ENDED, a consent that it leans on and that does
-- not hold; PEOPLE, a picture with more people who can be recognised than have consented to it; UNSEEN, a picture of which
-- nobody has said whether somebody can be recognised; FILM, asked before publication only: a recording linked from a text about
-- people of whom none has consented to film and sound.
create or replace function news.missing_consent(post uuid, day date, draft boolean)
returns table (what text, picture uuid)
language sql stable security definer set search_path = '' as $$
    with shown as (
        select distinct coalesce(p.replaced_by, p.id) as id
          from news.picture p
         where p.id = (select o.picture_id from news.post o where o.id = post)
            or p.id in (select u.picture_id from news.picture_use u where u.post_id = post and (u.seen or draft))
    ), leaned_on as (
        select u.consent_id, u.picture_id from news.consent_use u
         where u.post_id = post or u.picture_id in (select id from shown)
    )
    select 'STORY', null::uuid from news.post o
     where o.id = post and o.kind = 'STORY'
       and not exists (select 1 from news.consent_use u join news.consent c on c.id = u.consent_id
                        where u.post_id = post and c.for_text and news.consent_holds(c.id, day))
    union all
    select distinct 'ENDED', l.picture_id from leaned_on l where not news.consent_holds(l.consent_id, day)
    union all
    select 'PEOPLE', p.id
      from shown s join news.picture p on p.id = s.id
     where p.recognisable > (select count(*) from news.consent_use u join news.consent c on c.id = u.consent_id
                              where u.picture_id = p.id and c.for_picture and news.consent_holds(c.id, day))
    union all
    select 'UNSEEN', p.id from shown s join news.picture p on p.id = s.id where not p.judged
    union all
    select 'FILM', null::uuid from news.post o
     where draft and o.id = post and o.sound <> ''
       and (o.kind = 'STORY' or exists (select 1 from news.consent_use u where u.post_id = post))
       and not exists (select 1 from news.consent_use u join news.consent c on c.id = u.consent_id
                        where u.post_id = post and c.for_film and news.consent_holds(c.id, day))
$$;

-- Takes from readers what lacks a consent, and what is scheduled back to the desk. Whoever may call it, it only does what
-- the rule says; so the link of somebody who takes a consent back needs no other right.
create or replace function news.unpublish_without_consent(day date, moment timestamptz) returns setof uuid
language sql security definer set search_path = '' as $$
    update news.post
       set state = case state when 'SCHEDULED' then 'DRAFT' else 'WITHDRAWN' end, publish_at = null,
           withdrawn_why = 'CONSENT', changed_at = moment, version = version + 1
     where state in ('PUBLISHED', 'SCHEDULED')
       and (kind = 'STORY'
            or id in (select post_id from news.consent_use where post_id is not null)
            or picture_id in (select id from news.picture where recognisable > 0 or not judged
                              union select picture_id from news.consent_use where picture_id is not null)
            or id in (select u.post_id from news.picture_use u join news.picture p on p.id = u.picture_id
                       where p.recognisable > 0 or not p.judged or exists (select 1 from news.consent_use c where c.picture_id = p.id)))
       and exists (select 1 from news.missing_consent(id, day, false))
    returning id
$$;

-- The person's own link: what it is about, yes, no, and taken back. The secret opens this one row and nothing else.
create or replace function news.consent_by_link(secret bytea, day date)
returns table (id uuid, name text, association text, about text, for_text boolean, for_picture boolean, for_film boolean,
               valid_to date, given_at timestamptz, refused boolean, withdrawn_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select c.id, c.name, a.name, c.about, c.for_text, c.for_picture, c.for_film, c.valid_to, c.given_at,
           c.refused_at is not null, c.withdrawn_at
      from news.consent c join organisation.published_association a on a.id = c.association_id
     where c.link = secret
       and not exists (select 1 from person.published_person p where p.id = c.person_id and p.protected)
$$;

create or replace function news.answer_consent(secret bytea, yes boolean, day date, moment timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    answered uuid;
begin
    update news.consent c
       set given_at = case when yes then moment end, given_how = case when yes then 'LINK' end,
           refused_at = case when yes then null else moment end
     where c.link = secret and c.withdrawn_at is null and c.given_at is null and c.valid_to >= day
       and not exists (select 1 from person.published_person p where p.id = c.person_id and p.protected)
    returning c.id into answered;
    return answered;
end $$;

create or replace function news.withdraw_consent(secret bytea, moment timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    taken_back uuid;
begin
    update news.consent c set withdrawn_at = moment, withdrawn_how = 'LINK'
     where c.link = secret and c.withdrawn_at is null
    returning c.id into taken_back;
    return taken_back;
end $$;

-- Somebody became protected: nothing here says who it was, and the consent is over. Whoever may call it, it hides only those who are
-- protected, under the alias that they have.
drop function if exists news.hide_consenting(uuid[], text, timestamptz);
create or replace function news.hide_consenting(records uuid[], moment timestamptz) returns void
language sql security definer set search_path = '' as $$
    update news.consent c
       set name = p.name, email = null, paper = null, paper_type = null, about = '', link = null,
           withdrawn_at = coalesce(withdrawn_at, moment), withdrawn_how = coalesce(withdrawn_how, 'PROTECTED')
      from person.published_person p
     where c.person_id = any (records) and p.id = c.person_id and p.protected
$$;

-- Whether something was published at this address and has been taken back; it tells nothing else about it.
create or replace function news.is_gone(of_association uuid, is_page boolean, of_slug text) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from news.address a join news.post p on p.id = a.post_id
         where a.slug = of_slug and (p.kind = 'PAGE') = is_page and p.state = 'WITHDRAWN' and p.published_at is not null
           and (of_association is null or a.association_id = of_association
                or p.project_id in (select r.project_id from project.published_partner r
                                     where r.organisation_id = of_association)))
$$;
