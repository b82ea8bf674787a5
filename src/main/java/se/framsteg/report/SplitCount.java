package se.framsteg.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.project.Goal.Unit;

/**
 * Counts a project's figures per gender and municipality up to a day, in one statement whatever its size. Protected people are
 * counted in no municipality: a one in a small one would say where they are.
 */
@Repository
class SplitCount {
    private static final String GENDERS = "KMX";

    private final JdbcClient jdbc;

    SplitCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One number; null for all municipalities, or all genders, together. */
    private record Line(
            Unit unit,
            boolean anywhere,
            boolean anyone,
            String municipality,
            @Nullable String gender,
            long amount,
            long people) {}

    Map<Unit, Counted> of(UUID project, LocalDate asOf) {
        var lines = jdbc.sql("""
                with place as materialized (select * from organisation.published_location),
                took_part as (
                    select c.current_id as person, min(c.gender) as gender
                      from report.participation p join person.published_person c on c.id = p.person_id
                     where p.project_id = :project and p.cancelled_at is null and p.first_start <= :asOf
                     group by c.current_id),
                attended as (
                    select c.current_id as person, c.gender, a.on_date, a.countable_minutes::bigint as minutes,
                           case when c.protected then ''
                                else coalesce(w.municipality_code, o.municipality_code, '') end as municipality
                      from course.published_attendance a
                      join person.published_person c on c.id = a.person_id
                      left join course.published_sign_up s on s.id = a.sign_up_id
                      left join organisation.published_workplace wp on wp.id = s.workplace_id
                      left join organisation.published_organisation og on og.id = a.organisation_id
                      left join place w on w.workplace_id = wp.current_id
                           and w.valid_from <= a.on_date and (w.valid_to is null or w.valid_to > a.on_date)
                      left join place o on o.workplace_id is null and o.organisation_id = og.current_id
                           and o.valid_from <= a.on_date and (o.valid_to is null or o.valid_to > a.on_date)
                     where a.project_id = :project and a.on_date <= :asOf and a.counting_reason = 'PARTICIPANT'
                       and a.countable_minutes > 0 and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY')),
                latest as (select distinct on (person) person, municipality from attended
                            order by person, on_date desc, municipality desc),
                counted as (
                    select 'PERSONS' as unit, coalesce(l.municipality, '') as municipality, t.gender, t.person, 1::bigint as amount
                      from took_part t left join latest l using (person)
                    union all
                    select 'PARTICIPATIONS', municipality, gender, person, 1 from attended
                    union all
                    select 'HOURS', municipality, gender, person, minutes from attended
                    union all
                    select 'HOURS', '', c.gender, c.current_id, h.hours * 60::bigint
                      from report.opening_hours h join person.published_person c on c.id = h.person_id
                     where h.project_id = :project and h.until <= :asOf)
                select unit, grouping(municipality) = 1 as anywhere, grouping(gender) = 1 as anyone,
                       coalesce(municipality, '') as municipality, gender,
                       sum(amount)::bigint as amount, count(distinct person) as people
                  from counted
                 group by grouping sets ((unit, municipality, gender), (unit, municipality), (unit, gender), (unit))
                """)
                .param("project", project)
                .param("asOf", asOf)
                .query(Line.class)
                .list();
        var counted = new EnumMap<Unit, Counted>(Unit.class);
        for (var unit : Unit.values()) {
            counted.put(
                    unit,
                    counted(
                            unit,
                            lines.stream().filter(line -> line.unit() == unit).toList()));
        }
        return counted;
    }

    private static Counted counted(Unit unit, List<Line> lines) {
        var places = new TreeMap<String, Counted.Cells>();
        lines.stream()
                .filter(line -> !line.anywhere() && line.anyone())
                .forEach(line -> places.put(
                        line.municipality(),
                        cells(lines.stream()
                                .filter(one ->
                                        !one.anywhere() && one.municipality().equals(line.municipality()))
                                .toList())));
        var whole = cells(lines.stream().filter(Line::anywhere).toList());
        return unit == Unit.HOURS ? hours(places, whole) : new Counted(unit, places, whole);
    }

    private static Counted.Cells cells(List<Line> lines) {
        var amounts = new long[4];
        var people = new long[4];
        long all = 0;
        for (var line : lines) {
            if (line.anyone()) {
                all = line.people();
            } else {
                var column = line.gender() == null ? 3 : GENDERS.indexOf(line.gender());
                amounts[column] = line.amount();
                people[column] = line.people();
            }
        }
        return new Counted.Cells(amounts, people, all);
    }

    /** Minutes become hours over the whole table at once, so that rows, columns and the sum of all agree. */
    private static Counted hours(TreeMap<String, Counted.Cells> minutes, Counted.Cells whole) {
        var all = new ArrayList<Long>();
        minutes.values().forEach(cells -> Arrays.stream(cells.amounts()).forEach(all::add));
        var hours = WholeHours.of(all.stream().mapToLong(Long::longValue).toArray());
        var places = new TreeMap<String, Counted.Cells>();
        var sum = new long[4];
        var at = 0;
        for (var place : minutes.entrySet()) {
            var row = Arrays.copyOfRange(hours, at, at + 4);
            for (int column = 0; column < 4; column++) {
                sum[column] += row[column];
            }
            places.put(
                    place.getKey(),
                    new Counted.Cells(
                            row, place.getValue().people(), place.getValue().all()));
            at += 4;
        }
        return new Counted(Unit.HOURS, places, new Counted.Cells(sum, whole.people(), whole.all()));
    }
}
