package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Life;
import java.time.LocalDate;
import java.time.Period;

/**
 * What one series of windows is judged by, in one period.
 *
 * @param dueWithin after a window's end; zero for {@link Basis#DURING}
 * @param grace what the control declares, zero where it does not
 * @param fiscalYearStart the month in which the organization's years, halves and quarters begin
 * @param life the control's effective life, which decides how much of a window the control could have seen
 * @param scope when the subject is in scope; always, where there is none
 * @param period the whole period, both days inclusive
 * @param effective the part of the period in which control, requirement and subject are effective: time.md's E
 */
public record Definition(
        Cadence cadence,
        Basis basis,
        Period dueWithin,
        Period grace,
        int fiscalYearStart,
        Life life,
        Life scope,
        Days period,
        Days effective) {

    LocalDate earliest(Days window) {
        return basis == Basis.DURING ? window.from() : window.to().plusDays(1);
    }

    LocalDate due(Days window) {
        return basis == Basis.DURING ? window.to() : window.to().plus(dueWithin);
    }
}
