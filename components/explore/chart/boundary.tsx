import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** A change of this value renders the children again after a failure. */
  readonly resetKey: unknown
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** An error boundary: shows the fallback where its children failed to render. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
