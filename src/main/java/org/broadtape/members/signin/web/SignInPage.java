package org.broadtape.members.signin.web;

import org.broadtape.members.signin.Next;

/// `/sign-in` and `/join`.
///
/// @param address  as it was typed
/// @param problem  what is wrong with the address for a mail, or empty; `wrong` likewise for the password
/// @param signedIn whether this browser has a session
public record SignInPage(boolean joining, Next next, String address, String problem, String wrong, boolean signedIn) {

    SignInPage(boolean joining, Next next, boolean signedIn) {
        this(joining, next, "", "", "", signedIn);
    }

    SignInPage withProblem(String typed, String words) {
        return new SignInPage(joining, next, typed, words, "", signedIn);
    }

    SignInPage withWrong(String typed, String words) {
        return new SignInPage(joining, next, typed, "", words, signedIn);
    }
}
