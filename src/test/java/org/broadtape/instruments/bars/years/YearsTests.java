package org.broadtape.instruments.bars.years;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// In a year of which no other test has bars.
@QuarkusTest
class YearsTests {

    @Inject
    YearStore years;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void forget() {
        jdbi.useHandle(db -> {
            db.execute("delete from instruments.bar_2003 where instrument_id > 2000000000");
            db.execute("analyze instruments.bar_2003");
        });
    }

    /// A hundred instruments on two hundred days, as they come: each day all of them.
    @Test
    void whatCameDayByDayIsPutInTheOrderOfInstrumentsOnceTheYearIsOver() {
        jdbi.useHandle(db -> {
            db.execute("""
                    insert into instruments.bar (instrument_id, day, open, high, low, close, volume, import_id, scale)
                    select 2000000000 + instrument, date '2003-01-02' + day, 1, 1, 1, day + 1, 1, 0, 0
                      from generate_series(0, 199) day, generate_series(1, 100) instrument order by day, instrument""");
            db.execute("analyze instruments.bar_2003");
        });
        var before = sum();
        assertThat(years.disordered(2003)).as("it is not over").doesNotContain("bar_2003");
        assertThat(years.disordered(2004)).contains("bar_2003");

        years.order("bar_2003");

        assertThat(years.disordered(2004)).doesNotContain("bar_2003");
        assertThat(pagesOfOne()).as("200 bars of 92 bytes").isLessThanOrEqualTo(4);
        assertThat(sum()).isEqualTo(before);
    }

    private long pagesOfOne() {
        return jdbi.withHandle(db -> db.createQuery("select count(distinct (ctid::text::point)[0]) from instruments.bar_2003 where instrument_id = 2000000050").mapTo(Long.class).one());
    }

    private long sum() {
        return jdbi.withHandle(db -> db.createQuery("select sum(close * (instrument_id - 2000000000)) from instruments.bar_2003 where instrument_id > 2000000000").mapTo(Long.class).one());
    }
}
