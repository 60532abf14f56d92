package org.broadtape.instruments.register.web;

import java.util.List;
import java.util.Map;

import org.broadtape.doors.Form;

/// A change as it stands in the fields of its form.
///
/// @param what a word of `identity.change.ChangeText`
public record ChangeForm(String day, String what, String to) {

    static final ChangeForm EMPTY = new ChangeForm("", "", "");

    static ChangeForm of(Map<String, List<String>> sent) {
        var form = Form.of(sent, "day", "what", "to");
        return new ChangeForm(form.typed("day"), form.typed("what"), form.typed("to"));
    }
}
