package org.broadtape.wire.moving.wordpress;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What plugins for members and subscribers leave in an export where they kept a post, or a part of it, from some readers: the export itself has
/// the whole text. What a plugin notes elsewhere, such as rules for a category, no export says.
final class Barriers {

    private static final Pattern SHORTCODE = Pattern.compile("(?i)\\[(membership|pmpro_member|mepr-(?:show|active|rule)|restrict|rcp_\\w+|wcm_restrict|um_(?:loggedin|show_content)|members_(?:access|logged_in)"
            + "|s2If|swpm_protected|swpm_partial_protection|wlm_\\w+|private_\\w+|memberful|patreon_content|content_control|premium_content|members_?only|subscribers?_?only)(?=[\\s\\]/])");
    private static final Pattern BLOCK = Pattern.compile("<!--\\s+wp:(premium-content/[a-z-]+|jetpack/(?:premium-content[a-z-]*|paywall)|pmpro/membership|memberpress/[a-z-]+|content-control/[a-z-]+)\\s");
    /// Fields that say who may read, and how they say that everybody may.
    private static final Map<String, Pattern> FIELDS = Map.of("_jetpack_newsletter_access", Pattern.compile("everybody"), "rcp_access_level", Pattern.compile("none|0"),
            "rcp_subscription_level", Pattern.compile("any|0"), "rcp_user_level", Pattern.compile("(?i)all"), "_is_paid", Pattern.compile("0|false"), "patreon-level", Pattern.compile("0"),
            "_members_access_role", Pattern.compile("(?!)"));

    private Barriers() {
    }

    /// What kept it, as it is written there; empty where nothing did.
    static Optional<String> of(Item item) {
        return mark(SHORTCODE, item.content()).map(name -> "[" + name.toLowerCase(Locale.ROOT) + "]").or(() -> mark(BLOCK, item.content()))
                .or(() -> FIELDS.entrySet().stream().filter(field -> !item.meta(field.getKey()).isEmpty() && !field.getValue().matcher(item.meta(field.getKey())).matches())
                        .map(Map.Entry::getKey).sorted().findFirst());
    }

    private static Optional<String> mark(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
