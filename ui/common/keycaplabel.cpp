// SPDX-License-Identifier: MIT
#include "ui/common/keycaplabel.h"

#include "ui/theme/keycap.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace proofdesk {

KeyCapLabel::KeyCapLabel(const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Key %1").arg(key));
}

QSize KeyCapLabel::sizeHint() const
{
    return keyCapSize(m_key, font());
}

void KeyCapLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintKeyCap(&painter, {0, 0}, m_key, font(), Theme::colour(Colour::Muted));
}

} // namespace proofdesk
