package org.broadtape.comments.rule.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Who;
import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// A rule as it stands in the fields of its form, right or wrong.
///
/// @param who `nobody`, `members`, `tier`, or `above` for what holds in the wider place
public record RuleForm(String who, String tier, String openDays, String memberDays) {

    private static final String ABOVE = "above";

    static RuleForm of(Optional<Rule> said, boolean widest) {
        var rule = said.orElse(Rule.MEMBERS);
        var who = said.isEmpty() && !widest ? ABOVE : rule.who() instanceof Who.FromTier ? "tier" : rule.who().toString();
        return new RuleForm(who, rule.who() instanceof Who.FromTier(var tier) ? tier.value() : "", Integer.toString(rule.openDays()), Integer.toString(rule.memberDays()));
    }

    static RuleForm of(Map<String, List<String>> sent) {
        var form = Form.of(sent, "who", "tier", "open_days", "member_days");
        return new RuleForm(form.typed("who"), form.typed("tier"), form.typed("open_days"), form.typed("member_days"));
    }

    /// Empty for what holds in the wider place.
    ///
    /// @throws Refused where something in it cannot be taken
    Optional<Rule> read() {
        return who.equals(ABOVE) ? Optional.empty() : Optional.of(new Rule(whose(), days("Days that a discussion is open", openDays), days("Days of membership", memberDays)));
    }

    private Who whose() {
        return switch (who) {
            case "nobody" -> new Who.Nobody();
            case "members" -> new Who.Members();
            case "tier" -> Optional.of(tier).filter(Slug::is).map(slug -> (Who) new Who.FromTier(new Slug(slug)))
                    .orElseThrow(() -> new Refused("Choose the tier from which on members may comment"));
            default -> throw new Refused("Say who may comment");
        };
    }

    private static int days(String field, String typed) {
        var digits = typed.strip();
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("[0-9]{1,5}")) {
            throw new Refused(field + " are a whole number from 0, which means no limit, to 36500; not “" + digits + "”");
        }
        return Integer.parseInt(digits);
    }
}
