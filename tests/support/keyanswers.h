// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/keys/shortcuttable.h"

#include <map>

namespace proofdesk {

/// What is answered in full screen and in Compare, as a walk over the keys words what is new: expressions, in
/// which %1 is the name of the one on screen.
struct Answers
{
    const char* inFullScreen;
    const char* inCompare;
};

inline Answers both(const char* answer)
{
    return {answer, answer};
}

inline const std::map<ReviewAction, Answers>& expected()
{
    using enum ReviewAction;
    static const std::map<ReviewAction, Answers> all{
        {Approve, both("said: Will be approved: %1$")},
        {ApproveWithNote, both("asked: notePanel: [^;]*Approve %1 with a note\n")},
        {Reject, both("asked: reasonPicker: [^;]*Reject %1\n")},
        {Hold, both("said: On hold: %1$")},
        {ClearDecision, both("said: There is no unsent decision here to clear")},
        {Undo, both("said: Nothing unsent to undo")},
        {Redo, both("said: Nothing to redo")},
        {ApproveAll, both("asked: bulkApprovalDialog: [^;]*Approve all pending")},
        {NextItem, both("on screen: the next")},
        {PreviousItem, both("on screen: the one before")},
        {NextUndecided, both("on screen: the next")},
        {PreviousUndecided, both("on screen: the one before")},
        {ToggleSelected, both("said: Choosing: X takes in or leaves out")},
        {SelectAll, both("said: 118 chosen.$")},
        {Search, {"view: Grid; full screen: no; search", "view: Grid; search"}},
        {Refresh, both("said: The list was read again.$")},
        {GridView, both("view: Grid")},
        {SingleView, {"said: This is that view already.$", "view: Single"}},
        {CompareView, {"view: Compare", "said: This is that view already.$"}},
        {TableView, both("view: Table")},
        {Open, {"said: This is that view already.$", "view: Single"}},
        {Back, {"full screen: no", "view: Grid"}},
        {PreviousImage, both("said: There is no other picture of this submission.$")},
        {NextImage, both("said: There is no other picture of this submission.$")},
        {ToggleFit, both("zoom: ")},
        {ZoomIn, both("zoom: ")},
        {ZoomOut, both("zoom: ")},
        {ZoomFit, both("zoom: |said: The picture is shown so already: Fit · ")},
        {LockZoom, both("said: The next proof is shown at the same place and size$")},
        {PlayPicture, {"said: This picture does not move.$", "said: Moving pictures are played in Single.$"}},
        {PreviousFrame,
         {"said: This picture does not move.$", "said: Moving pictures are played in Single.$"}},
        {NextFrame, {"said: This picture does not move.$", "said: Moving pictures are played in Single.$"}},
        {TurnPicture, {"zoom: |picture", "said: A picture is turned where it stands alone: in Single.$"}},
        {LightenPicture, {"picture", "said: A picture is lightened where it stands alone: in Single.$"}},
        {FullScreen, {"full screen: no", "full screen: yes"}},
        {Peek, both("asked: peekPane: [^;]*%1 ")},
        {FlipOrDifference, {"view: Compare", "on screen: the next"}},
        {NextMatch,
         {"view: Compare|said: No other one here is the same file or much like it",
          "beside|said: No further one here is the same file or much like it"}},
        {OfWorker, both("said: Only what this worker sent is shown$")},
        {BlockWorker, both("asked: blockDialog: [^;]*Block %1\\?\n")},
        {ShowOutbox, both("asked: outboxPanel")},
        {SendNow, both("said: Nothing is waiting to be sent.$")},
        {PauseSending, both("said: Sending is paused.$")},
        {ShowKeys, both("asked: keySheet")},
    };
    return all;
}

} // namespace proofdesk
