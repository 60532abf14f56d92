package org.broadtape.members.factors.web;

import jakarta.ws.rs.core.MultivaluedMap;

import org.broadtape.doors.Form;
import org.broadtape.members.factors.passkeys.Signed;

/// The form that a page's script fills with what a device has signed.
final class PasskeyForms {

    private PasskeyForms() {
    }

    static Form of(MultivaluedMap<String, String> sent) {
        return Form.of(sent, "next", "id", "handle", "authenticator", "client", "signature");
    }

    static Signed signed(Form form) {
        return Signed.of(form.typed("id"), form.typed("handle"), form.typed("authenticator"), form.typed("client"), form.typed("signature"));
    }
}
