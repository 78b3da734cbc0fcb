"""Alerts over real servers on loopback: once each, tried again, said once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from alert_cases import Home, bodies, service, webhook
from desk_cases import NOW, Taker, finding

from provenance.jobs import alerting
from provenance.jobs.reviewing import act
from provenance.model import FindingKind, ReviewAction, Severity

# --- once each ---------------------------------------------------------------------------


def test_a_digest_tells_all_that_a_run_found_in_one_message(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding(), finding("f-2", summary="A second one."))
    (told,) = alerting.tell(home.office(), run_id)
    assert (told.taken, told.waiting, told.news) == (1, 0, ())
    (body,) = bodies(taker)
    assert body["title"] == "provenance: 2 findings"
    assert finding().summary in body["message"]
    assert "A second one." in body["message"]


def test_each_finding_has_its_own_message_where_that_is_wanted(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding(), finding("f-2"))
    alerting.tell(home.office(alert_mode="each"), run_id)
    assert [body["title"] for body in bodies(taker)] == ["Original corrected: The heron returns"] * 2


def test_nobody_is_told_twice(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding())
    for _ in range(3):
        alerting.tell(home.office(), run_id)
    assert len(taker.requests) == 1


def test_a_new_destination_is_told_of_this_run_and_not_of_the_past(home: Home, taker: Taker) -> None:
    service(home, taker)
    home.find(finding("f-old"))
    run_id = home.find(finding("f-new", summary="New."))
    alerting.tell(home.office(), run_id)
    (body,) = bodies(taker)
    assert "f-new" in body["message"]
    assert "f-old" not in body["message"]


def test_a_quiet_run_sends_nothing(home: Home, taker: Taker) -> None:
    service(home, taker)
    (told,) = alerting.tell(home.office(), home.find())
    assert (told.taken, told.waiting, taker.requests) == (0, 0, [])


def test_only_wanted_kinds_and_severities_are_told(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(
        finding("f-moved", kind=FindingKind.ORIGINAL_MOVED),
        finding("f-small", severity=Severity.COSMETIC),
        finding("f-wanted"),
    )
    office = home.office(alert_kinds=("original_corrected",), alert_min_severity="material")
    alerting.tell(office, run_id)
    (body,) = bodies(taker)
    assert [name for name in ("f-moved", "f-small", "f-wanted") if name in body["message"]] == ["f-wanted"]


def test_what_a_reviewer_dismissed_is_not_told(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding("f-dismissed"), finding("f-open"))
    act(home.store, "f-dismissed", ReviewAction.DISMISS, reviewer="Ada Reed", note=None, now=NOW)
    alerting.tell(home.office(), run_id)
    (body,) = bodies(taker)
    assert "f-dismissed" not in body["message"]


def test_offline_nothing_is_sent_and_all_of_it_later(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding())
    (told,) = alerting.tell(home.office(offline=True), run_id)
    assert (told.taken, told.waiting, taker.requests) == (0, 1, [])
    (told,) = alerting.tell(home.office())
    assert (told.taken, len(taker.requests)) == (1, 1)


# --- failures ----------------------------------------------------------------------------


def test_a_failure_is_said_once_and_tried_again_at_the_next_run(home: Home, taker: Taker) -> None:
    service(home, taker)
    taker.status = 503
    run_id = home.find(finding())
    (first,) = alerting.tell(home.office(), run_id)
    (second,) = alerting.tell(home.office())
    assert first.news == (
        "alerts to room are not taken (the service answered with status 503); "
        "they are sent again at the next run",
    )
    assert second.news == ()
    taker.status = 200
    home.clock.now += timedelta(hours=1)
    (third,) = alerting.tell(home.office())
    assert (third.taken, third.waiting) == (1, 0)
    (fourth,) = alerting.tell(home.office())
    assert fourth.taken == 0


def test_another_failure_is_said_again(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    taker.status = 500
    alerting.tell(home.office(), home.find(finding()))
    taker.status = 403
    (told,) = alerting.tell(home.office())
    assert told.news == (
        "alerts to desk are not taken (it answered with status 403); they are sent again at the next run",
    )


def test_a_message_rests_longer_after_each_failure(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    taker.status = 500
    alerting.tell(home.office(), home.find(finding()))
    sent = []
    for _ in range(24 * 12):
        home.clock.now += timedelta(minutes=5)
        before = len(taker.requests)
        alerting.tell(home.office())
        sent.append(len(taker.requests) - before)
    assert 4 <= sum(sent) <= 8


def test_a_clock_set_back_by_years_does_not_hold_a_message_for_years(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    taker.status = 500
    alerting.tell(home.office(), home.find(finding()))
    alerting.tell(home.office())
    home.clock.now -= timedelta(days=4000)
    taker.status = 200
    (told,) = alerting.tell(home.office())
    assert told.taken == 1


@pytest.mark.parametrize("reason", ["status 410", "two weeks"])
def test_a_message_that_nobody_takes_is_given_up_and_that_is_said(
    home: Home, taker: Taker, reason: str
) -> None:
    webhook(home, taker)
    taker.status = 410 if reason == "status 410" else 500
    (told,) = alerting.tell(home.office(), home.find(finding()))
    if reason == "two weeks":
        home.clock.now += timedelta(days=15)
        (told,) = alerting.tell(home.office())
    assert "was given up" in told.news[0]
    (after,) = alerting.tell(home.office())
    assert (after.taken, after.waiting) == (0, 0)


def test_one_bad_destination_keeps_nothing_from_the_other(home: Home, taker: Taker) -> None:
    home.write(
        f'[services]\ndead = "json://127.0.0.1:1/x"\nodd = "nosuch://x"\nroom = "{taker.url("/x", "json")}"\n'
    )
    told = {one.name: one for one in alerting.tell(home.office(), home.find(finding()))}
    assert (told["room"].taken, told["dead"].waiting, told["odd"].waiting) == (1, 1, 1)
    assert "Apprise knows no such service" in told["odd"].news[0]


def test_one_message_that_is_refused_keeps_no_other_back(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    home.find(finding("f-0"))
    run_id = home.find(*(finding(f"f-{n}") for n in range(1, 8)))
    taker.status = 400
    alerting.tell(home.office(), run_id)
    assert len(taker.requests) == alerting.MOST_FAILURES
    for _ in range(4):
        alerting.tell(home.office())
    assert len({headers["webhook-id"] for _, headers, _ in taker.requests}) == 7


class Killed(BaseException):
    """The program ends here."""


def test_killed_between_sending_and_recording_it_is_sent_again_under_the_same_name(
    home: Home, taker: Taker, monkeypatch: pytest.MonkeyPatch
) -> None:
    webhook(home, taker)
    run_id = home.find(finding())
    real = alerting._post

    def sends_and_dies(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        raise Killed

    monkeypatch.setattr(alerting, "_post", sends_and_dies)
    with pytest.raises(Killed):
        alerting.tell(home.office(), run_id)
    monkeypatch.setattr(alerting, "_post", real)
    alerting.tell(home.office(), run_id)
    alerting.tell(home.office(), run_id)
    names = [headers["webhook-id"] for _, headers, _ in taker.requests]
    assert len(names) == 2
    assert len(set(names)) == 1
