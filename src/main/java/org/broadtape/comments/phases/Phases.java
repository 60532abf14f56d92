package org.broadtape.comments.phases;

import java.util.ArrayList;

/// All phases in their order. The first that rejects ends it; until then each adds why it holds.
public final class Phases {

    private Phases() {
    }

    public static Verdict judge(RuleBook rules, Draft draft, Circumstances known) {
        var reasons = new ArrayList<Reason>();
        var opinion = Opinion.PASSES;
        for (var phase : Phase.values()) {
            var reason = phase.of(rules, draft, known);
            reason.ifPresent(reasons::add);
            opinion = opinion.harder(reason.map(Reason::opinion).orElse(Opinion.PASSES));
            if (opinion == Opinion.REJECTS) {
                break;
            }
        }
        return new Verdict(opinion, reasons);
    }
}
