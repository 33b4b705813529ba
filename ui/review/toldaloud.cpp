// SPDX-License-Identifier: MIT
#include "ui/review/toldaloud.h"

#include "models/submissionmodel.h"
#include "ui/common/announcer.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewviews.h"

#include <utility>

namespace proofdesk {

ToldAloud::ToldAloud(const ReviewDesk& desk, const SubmissionModel& model, const ReviewViews& views,
                     QWidget* place)
    : QObject(place)
    , m_desk(desk)
    , m_model(model)
    , m_views(views)
    , m_announcer(new Announcer(place))
{
    connect(&desk, &ReviewDesk::currentChanged, this, &ToldAloud::follow);
}

void ToldAloud::follow()
{
    const auto now = m_desk.current();
    const SubmissionId id = now ? now->id : SubmissionId();
    if (std::exchange(m_current, id) == id || id.isNull())
        return;
    m_moved = true;
    const auto over = [this] {
        if (std::exchange(m_moved, false) && !m_views.tellsCurrent())
            m_announcer->say(current());
    };
    QMetaObject::invokeMethod(this, over, Qt::QueuedConnection);
}

void ToldAloud::tell(const QString& words)
{
    // What is said last cuts short what the list in front says of the one gone on to: it goes on with that.
    if (!std::exchange(m_moved, false)) {
        m_announcer->say(words);
        return;
    }
    const QString done = words.endsWith(u'.') ? words.chopped(1) : words;
    m_announcer->say(tr("%1. %2", "what was done, and who is looked at now").arg(done, current()));
}

QString ToldAloud::current() const
{
    return m_model.index(m_desk.currentRow(), 0).data(Qt::AccessibleTextRole).toString();
}

} // namespace proofdesk
